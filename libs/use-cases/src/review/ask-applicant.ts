import { Injectable } from '@nestjs/common';
import { ask, PROMISE_TIMERS, questionTimers, requireValidAsking, type Asking, type EligibilityForm } from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from './change-conflicts.js';
import { questionMail } from './question-mail.js';

@Injectable()
export class AskApplicant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
  ) {}

  /** @throws DomainError `form.not-found`, `question.invalid`, `form.version-stale`, `form.state-conflict` */
  async execute(formId: string, asking: Asking, seenVersion?: number): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async ({ forms, timers, mails }) => {
      const form = await forms.get(formId);
      // The first run of this request was not able to answer any more.
      if (form.question?.id === asking.questionId) return form;
      const policy = this.policies.version(form.program, form.policyVersion);
      expectNoConflict(form, asking.askedBy);
      requireValidAsking(form, asking, policy, now);
      expectVersion(form, seenVersion, 'committee');
      const asked = ask(form, asking, policy, now);
      forms.update(asked.form, asked.events, now, asking.askedBy);
      if (asked.form.pausedAt !== null) timers.pause(formId, PROMISE_TIMERS, now);
      timers.start(questionTimers(asked.form, policy));
      const data = questionMail(asked.form.question, policy);
      mails.order({ kind: 'question', step: asking.questionId, form, to: [form.applicantId], data }, now);
      return asked.form;
    });
  }
}
