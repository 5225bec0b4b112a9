import { Injectable } from '@nestjs/common';
import {
  broughtEvidence,
  completeDraft,
  DomainError,
  resubmissionFrom,
  resubmit,
  submit,
  type Draft,
  type EligibilityForm,
  type Instant,
  type Resubmission,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { FormNumbers } from '../ports/form-numbers.js';
import { Policies } from '../ports/policies.js';
import { AlreadyStored, UnitOfWork, type Work } from '../ports/unit-of-work.js';
import { storedFiles } from './draft-files.js';
import { existingDraft, expectDraftVersion } from './expect-draft.js';
import { ownForm } from './own-form.js';
import { lateRefusal, receiveSubmission } from './receive-submission.js';

export interface SubmitDraftCommand {
  draftId: string;
  applicantId: string;
  seenVersion?: number | undefined;
}

@Injectable()
export class SubmitDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly numbers: FormNumbers,
    private readonly committees: Committees,
  ) {}

  /**
   * The draft becomes the form of the same id, also when that is refused as late: the refusal is recorded with what was
   * sent, and headquarters may admit it. Sent twice, the second answer is that of the first.
   *
   * @throws DomainError `draft.not-found`, `form.invalid`, `draft.version-stale`, `form.late` (after recording the
   *   refusal), `form.state-conflict` or `form.resubmissions-used` for a form that cannot be sent again
   */
  async execute(command: SubmitDraftCommand): Promise<EligibilityForm> {
    const now = await this.clock.now();
    const form = await this.send(command, now);
    if (form.status !== 'refused_late') return form;
    throw lateRefusal(form, this.policies.version(form.program, form.policyVersion));
  }

  private async send(command: SubmitDraftCommand, now: Instant): Promise<EligibilityForm> {
    const draft = await this.unitOfWork.run(({ drafts }) => drafts.find(command.draftId));
    if (draft === undefined) return this.sentBefore(command);
    completeDraft(draft, this.policies.inForceAt(draft.program, now), now);
    expectDraftVersion(draft, command.seenVersion);
    const serial = await this.numbers.next(draft.program);
    try {
      return await this.unitOfWork.run((work) => this.store(work, draft, serial, now));
    } catch (error) {
      const isGone = error instanceof DomainError && error.code === 'draft.not-found';
      if (!isGone && !(error instanceof AlreadyStored)) throw error;
      return this.sentBefore(command);
    }
  }

  private async store(work: Work, checked: Draft, serial: number, now: Instant): Promise<EligibilityForm> {
    const draft = await existingDraft(work, checked.id);
    expectDraftVersion(draft, checked.version);
    const { id, program, applicantId } = draft;
    const policy = this.policies.inForceAt(program, now);
    const resubmission = await this.markFormer(work, draft, now);
    const content = completeDraft(draft, policy, now);
    const submitted = submit({ id, applicantId, serial, content, resubmission }, policy, now);
    const events = [...submitted.events, ...broughtEvidence(await storedFiles(work, id))];
    work.drafts.remove(draft);
    return receiveSubmission(
      work,
      { ...submitted, events },
      { policy, committees: this.committees, former: resubmission },
      now,
    );
  }

  private async markFormer(
    { forms }: Work,
    { id, applicantId, resubmissionOf }: Draft,
    now: Instant,
  ): Promise<Resubmission | undefined> {
    if (resubmissionOf === null) return undefined;
    const former = await forms.get(resubmissionOf);
    const sentAgain = resubmit(former, id, this.policies.version(former.program, former.policyVersion));
    forms.update(sentAgain.form, sentAgain.events, now, applicantId);
    return resubmissionFrom(former);
  }

  private sentBefore({ draftId, applicantId }: SubmitDraftCommand): Promise<EligibilityForm> {
    return this.unitOfWork.run(async (work) => {
      const form = await ownForm(work, draftId, applicantId);
      if (form !== undefined) return form;
      throw new DomainError('draft.not-found', 'There is no such draft.');
    });
  }
}
