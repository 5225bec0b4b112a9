import { Injectable } from '@nestjs/common';
import { answer, correct, QUESTION_TIMERS, requireValidContent, type Correction, type EligibilityForm } from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { detectedConflicts, writeConflicts } from '../review/change-conflicts.js';
import { LeastOpenWork } from '../review/least-open-work.js';
import { letPromiseRun } from '../review/let-promise-run.js';
import { questionersOf } from '../review/recipients.js';
import { SettleReview } from '../review/settle-review.js';
import { expectVersion } from './expect-version.js';

export interface AnswerCommand {
  formId: string;
  message: string;
  correction: Correction;
  applicantId: string;
  seenVersion?: number | undefined;
}

@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    readonly policies: Policies,
    readonly committees: Committees,
    readonly leastOpenWork: LeastOpenWork,
    readonly settleReview: SettleReview,
  ) {}

  /**
   * Corrections are checked like a submission; the form window is not judged again.
   *
   * @throws DomainError `form.invalid`, `form.not-found`, `form.version-stale`, `form.state-conflict`
   */
  async execute({ formId, message, correction, applicantId, seenVersion }: AnswerCommand): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async (work) => {
      const form = await work.forms.get(formId);
      const content = correct(form.content, correction);
      const policy = this.policies.version(form.program, form.policyVersion);
      requireValidContent(content, policy, now);
      expectVersion(form, seenVersion, 'applicant');
      const answered = answer(form, { message, content }, policy, now);
      // The new revision may name a member, or no longer name one.
      const found = await detectedConflicts(answered.form, this.committees);
      const events = [...answered.events, ...found.events];
      const written = await writeConflicts(work, { ...found, events }, this, { now, actor: applicantId });
      work.timers.cancel(formId, QUESTION_TIMERS);
      letPromiseRun(work, form.pausedAt, answered.form, policy, now);
      const to = await questionersOf({ ...form, conflicts: written.conflicts }, this.committees);
      const step = String(answered.form.revision);
      work.mails.order({ kind: 'answer', step, form, to, data: { message } }, now);
      return written;
    });
  }
}
