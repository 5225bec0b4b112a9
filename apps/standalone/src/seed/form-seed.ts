import { Injectable } from '@nestjs/common';
import {
  addSeconds,
  decide,
  listedUntil,
  localDateAt,
  promiseTimers,
  release,
  route,
  submit,
  type EligibilityForm,
  type FormInReview,
  type Instant,
  type Policy,
} from '#domain';
import { callFor, Committees, FormNumbers, Ids, Policies, UnitOfWork, type MailKind } from '#use-cases';
import { toFormContent, type SampleActivity } from './activities.js';
import { PastMails } from './past-mails.js';
import { idOf } from './people.js';
import { ReviewSeed } from './review-seed.js';
import type { ReviewStep } from './sample-reviews.js';

export interface Submission {
  sample: SampleActivity;
  /** Its place in the file. */
  index: number;
  applicantId: string;
  submittedAt: Instant;
  isLate?: boolean;
  steps?: readonly ReviewStep[];
}

const CHAIR = idOf('chair');
const DECIDERS = [CHAIR, idOf('reviewer1'), idOf('reviewer2'), idOf('reviewer3')];
const DAY_SECONDS = 86_400;

/** Approved a day after it was promised, so that the report on the promise has something to tell. */
const DECIDED_LATE = 'ill-12';

/** Forms that came in since then have left their mails in the outbox; older ones none, to be quick. */
const MAILS_OF_DAYS = 36;

/** Takes one form from its receipt to where the sample leaves it, each step as of its own time. */
@Injectable()
export class FormSeed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
    private readonly numbers: FormNumbers,
    private readonly ids: Ids,
    private readonly committees: Committees,
    private readonly mails: PastMails,
    private readonly reviews: ReviewSeed,
  ) {}

  /** @returns the id of its form */
  async plant(sent: Submission, now: Instant): Promise<string> {
    const { sample, applicantId, submittedAt, isLate = false, steps = [] } = sent;
    const policy = this.policies.inForceAt(sample.program, now);
    const content = toFormContent(sample, localDateAt(now, policy.timeZone));
    const serial = await this.numbers.next(sample.program);
    const submitted = submit({ id: this.ids.next(), applicantId, serial, content }, policy, submittedAt);
    const { form } = submitted;
    if ((submitted.kind === 'refused-late') !== isLate) throw new Error(`Sample ${sample.id} comes at another time.`);
    await this.unitOfWork.run(({ forms, timers }) => {
      forms.insert(form, submitted.events, submittedAt, applicantId);
      const isOpen = sample.outcome === 'pending' && submitted.kind !== 'refused-late';
      if (isOpen) timers.start(promiseTimers(submitted.form, policy).filter(({ dueAt }) => dueAt > now));
      return Promise.resolve();
    });
    if (submitted.kind === 'refused-late') return form.id;
    const leavesMails = submittedAt > addSeconds(now, -MAILS_OF_DAYS * DAY_SECONDS);
    if (leavesMails) await this.mail('receipt', '1', form, [applicantId], submittedAt);
    const routedAt = addSeconds(submittedAt, 2);
    const routed = route(submitted.form, policy.review);
    await this.unitOfWork.run(async ({ forms }) => {
      await forms.get(form.id);
      forms.update(routed.form, routed.events, routedAt, null);
    });
    if (leavesMails) {
      const { kind, to } = await callFor(routed.form, this.committees);
      await this.mail(kind, '1', form, to, routedAt);
    }
    await this.reviews.take(form.id, steps, now);
    if (sample.outcome !== 'pending') await this.plantDecision(sent, routed.form, policy, leavesMails);
    return form.id;
  }

  private async plantDecision(
    { sample, index }: Submission,
    form: FormInReview,
    policy: Policy,
    leavesMails: boolean,
  ): Promise<void> {
    const outcome = sample.outcome === 'approved' ? 'approved' : 'not_approved';
    const message = outcome === 'approved' ? 'Approved as requested. Enjoy it.' : 'Please see the reasons below.';
    const decidedBy = DECIDERS[index % DECIDERS.length] ?? CHAIR;
    const ruling = {
      decisionId: this.ids.next(),
      outcome,
      reasons: sample.reasons ?? [],
      message,
      decidedBy,
    } as const;
    const days = sample.id === DECIDED_LATE ? 15 : 2 + ((index * 5) % 11);
    const decidedAt = addSeconds(form.submittedAt, days * DAY_SECONDS + 3_900);
    const decided = decide(form, { ...ruling, reasons: [...ruling.reasons] }, policy, decidedAt);
    await this.unitOfWork.run(async ({ forms }) => {
      await forms.get(form.id);
      forms.update(decided.form, decided.events, decidedAt, decidedBy);
    });
    const released = release(decided.form, decided.form.releaseAt);
    const { releasedAt } = released.form;
    await this.unitOfWork.run(async ({ forms, listings }) => {
      await forms.get(form.id);
      forms.update(released.form, released.events, releasedAt, null);
      if (outcome !== 'approved') return;
      const until = listedUntil(form.content.activity, released.form.decision.expiresOn, policy);
      listings.insert({ id: this.ids.next(), form: released.form, listedUntil: until }, releasedAt);
    });
    if (!leavesMails) return;
    const kind = outcome === 'approved' ? 'approved' : 'not-approved';
    await this.mail(kind, ruling.decisionId, form, [form.applicantId], releasedAt);
  }

  private mail(kind: MailKind, step: string, form: EligibilityForm, to: readonly string[], at: Instant): Promise<void> {
    return this.mails.record([{ kind, step, form, to }], at);
  }
}
