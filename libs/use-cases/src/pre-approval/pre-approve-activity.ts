import { Injectable } from '@nestjs/common';
import {
  ApprovedActivities,
  approvedBefore,
  DomainError,
  isInConflict,
  listingOf,
  preApprove,
  requireNoStake,
  requireValidPreApproval,
  type Activity,
  type Credit,
  type DecidedForm,
  type EligibilityForm,
  type Instant,
  type LocalDate,
  type Policy,
  type PreApproval,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { FormNumbers } from '../ports/form-numbers.js';
import { Ids } from '../ports/ids.js';
import { Listings } from '../ports/listings.js';
import { Policies } from '../ports/policies.js';
import { AlreadyStored, UnitOfWork, type Work } from '../ports/unit-of-work.js';

export interface PreApproveCommand {
  /** Made by the caller, so that a repeated request finds what the first one stored. */
  id: string;
  program: string;
  activity: Activity;
  credits: Credit[];
  message: string;
  conditions: string[];
  expiresOn: LocalDate | null;
  decidedBy: string;
}

/** A chair approves what nobody asked for, such as a designated session of a meeting. */
@Injectable()
export class PreApproveActivity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly numbers: FormNumbers,
    private readonly committees: Committees,
    private readonly ids: Ids,
    private readonly listings: Listings,
  ) {}

  /** @throws DomainError `pre-approval.invalid`, `pre-approval.conflict`, `pre-approval.exists`, `program.not-found` */
  async execute({ program, decidedBy, activity, credits, ...command }: PreApproveCommand): Promise<EligibilityForm> {
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(program, now);
    requireValidPreApproval({ activity, credits, expiresOn: command.expiresOn }, policy, now);
    const { members } = await this.committees.identities(program, decidedBy);
    const conflicts = requireNoStake(activity, decidedBy, members);
    await this.requireNew(command.id, program, activity, decidedBy);
    const serial = await this.numbers.next(program);
    const parts = { decisionId: this.ids.next(), serial, occurrenceOf: null, importId: null, conflicts };
    const approval: PreApproval = { ...command, ...parts, activity, credits, decidedBy };
    try {
      const listingId = this.ids.next();
      return await this.unitOfWork.run(async (work) => storePreApproval(work, approval, listingId, policy, now));
    } catch (error) {
      // Another chair was faster by a moment: the refusal names their form.
      if (error instanceof DomainError && error.code === 'pre-approval.exists') {
        await this.requireNew(command.id, program, activity, decidedBy);
      }
      if (!(error instanceof AlreadyStored)) throw error;
      return this.unitOfWork.run(({ forms }) => forms.get(command.id));
    }
  }

  private async requireNew(id: string, program: string, activity: Activity, decidedBy: string): Promise<void> {
    const approved = new ApprovedActivities(await this.listings.approved(program, [activity.title]));
    const before = approved.find(activity);
    // A repeated request finds what the first one stored.
    if (before === undefined || before.formId === id) return;
    const other = await this.unitOfWork.run(({ forms }) => forms.get(before.formId));
    throw approvedBefore(before, !isInConflict(other, decidedBy));
  }
}

/** Form, history, decision, conflicts and listing: one statement. */
export function storePreApproval(
  { forms, listings }: Work,
  approval: PreApproval,
  listingId: string,
  policy: Policy,
  now: Instant,
): DecidedForm {
  const { form, events } = preApprove(approval, policy, now);
  forms.insert(form, events, now, approval.decidedBy);
  forms.setConflicts(form, approval.conflicts, now, null);
  listings.insert(listingOf(listingId, form, policy), now);
  return form;
}
