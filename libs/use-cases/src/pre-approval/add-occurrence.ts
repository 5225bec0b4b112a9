import { Injectable } from '@nestjs/common';
import {
  isInConflict,
  occurrenceOf,
  requireApproved,
  requireNoStake,
  requireValidPreApproval,
  type Conflict,
  type EligibilityForm,
  type Identity,
  type OccurrenceChange,
} from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { FormNumbers } from '../ports/form-numbers.js';
import { Ids } from '../ports/ids.js';
import { Policies } from '../ports/policies.js';
import { AlreadyStored, UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from '../review/change-conflicts.js';
import { storePreApproval } from './pre-approve-activity.js';

export interface OccurrenceCommand {
  /** Of the new form. */
  id: string;
  /** An approved form of the series. */
  formId: string;
  change: OccurrenceChange;
  message: string;
  decidedBy: string;
  seenVersion?: number | undefined;
}

/** A series goes on: the approved activity on other dates, with the same credits, in one step. */
@Injectable()
export class AddOccurrence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly numbers: FormNumbers,
    private readonly committees: Committees,
    private readonly ids: Ids,
  ) {}

  /**
   * Checked against the policy in force today, which may refuse what an earlier one allowed.
   *
   * @throws DomainError `form.not-found`, `form.version-stale`, `form.state-conflict`, `occurrence.exists`,
   *   `pre-approval.invalid`, `pre-approval.conflict`
   */
  async execute({ id, formId, change, message, decidedBy, seenVersion }: OccurrenceCommand): Promise<EligibilityForm> {
    const now = await this.clock.now();
    try {
      return await this.unitOfWork.run(async (work) => {
        const model = await work.forms.get(formId);
        expectNoConflict(model, decidedBy);
        expectVersion(model, seenVersion, 'committee');
        const { content, decision } = requireApproved(model);
        const first = model.occurrenceOf === null ? model : await work.forms.get(model.occurrenceOf);
        const activity = occurrenceOf(content.activity, change, [model, first]);
        const policy = this.policies.inForceAt(model.program, now);
        const { credits, conditions } = decision;
        const { expiresOn = null } = change;
        requireValidPreApproval({ activity, credits, expiresOn }, policy, now);
        const { members } = await this.committees.identities(model.program, decidedBy);
        const ruled = model.conflicts.filter(({ pinned }) => pinned);
        const found = requireNoStake(activity, decidedBy, notRuledOn(members, ruled));
        const approval = {
          id,
          decisionId: this.ids.next(),
          serial: await this.numbers.next(model.program),
          activity,
          credits,
          message,
          conditions,
          expiresOn,
          decidedBy,
          occurrenceOf: first.id,
          importId: null,
          conflicts: [...ruled, ...found, ...declared(model, [...ruled, ...found])],
        };
        return storePreApproval(work, approval, this.ids.next(), policy, now);
      });
    } catch (error) {
      if (!(error instanceof AlreadyStored)) throw error;
      return this.unitOfWork.run(({ forms }) => forms.get(id));
    }
  }
}

/** What a person ruled on the series holds for its further occurrences: detection does not overrule it. */
function notRuledOn(members: readonly Identity[], ruled: readonly Conflict[]): Identity[] {
  return members.filter(({ id }) => !ruled.some(({ memberId }) => memberId === id));
}

/** Members who stepped back from the series stay away from it. */
function declared(model: EligibilityForm, others: readonly Conflict[]): Conflict[] {
  return model.conflicts.filter(
    ({ kind, memberId }) =>
      kind === 'declared' && isInConflict(model, memberId) && !others.some((other) => other.memberId === memberId),
  );
}
