import { Injectable } from '@nestjs/common';
import {
  advanceVersions,
  awaitsDecision,
  dayOf,
  PROMISE_TIMERS,
  type DecidedForm,
  type EligibilityForm,
  type FormEvent,
  type FormInReview,
  type SubmittedForm,
  type Instant,
  type Policy,
  type Timer,
  type TimerKind,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Ids } from '../ports/ids.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork, type Work } from '../ports/unit-of-work.js';
import { FollowDuplicates } from '../review/follow-duplicates.js';
import { publishDecision } from '../review/publish-decision.js';
import { chairsOf, headquartersOf, reviewersAwaitedFor } from '../review/recipients.js';
import { SettleReview } from '../review/settle-review.js';
import { endQuestion, remindApplicant } from './fire-question-timers.js';

type Firing = (work: Work, form: EligibilityForm, timer: Timer, now: Instant) => Promise<void>;

/** Does what a timer that fell due is for, once: the timer is marked as done in the same transaction. */
@Injectable()
export class FireTimer {
  private readonly firings: Record<TimerKind, Firing> = {
    reminder: (work, form, timer, now) => this.remind(work, form, timer, now),
    escalation: (work, form, timer, now) => this.escalate(work, form, timer, now),
    breach: (work, form, timer, now) => this.recordBreach(work, form, timer, now),
    release: (work, form, _timer, now) => this.releaseDecision(work, form, now),
    'question-reminder': async (work, form, _timer, now) => remindApplicant(work, form, this.policyOf(form), now),
    'question-due': (work, form, _timer, now) => endQuestion(work, form, this.policyOf(form), now, this.settleReview),
  };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly committees: Committees,
    readonly ids: Ids,
    readonly followDuplicates: FollowDuplicates,
    private readonly settleReview: SettleReview,
  ) {}

  async execute(timer: Timer): Promise<void> {
    const now = await this.clock.now();
    await this.unitOfWork.run(async (work) => {
      const form = await work.forms.get(timer.formId);
      // Decided since the sweep claimed it: the timer is suspended, and comes back with an undo or a late release.
      if (form.status === 'decision_held' && timer.kind !== 'release') return;
      // Asked since the sweep claimed it: the promise stands still.
      if (form.pausedAt !== null && isPromise(timer) && timer.dueAt > form.pausedAt) return;
      work.timers.complete(timer, now);
      routeAgain(work, form, timer, now);
      await this.firings[timer.kind](work, form, timer, now);
    });
  }

  private async remind(work: Work, form: EligibilityForm, { step }: Timer, now: Instant): Promise<void> {
    if (!awaitsDecision(form)) return;
    // The committee itself may have changed since the form was last touched.
    const settled = await this.settleReview.execute(work, form, now);
    record(work, settled.form, [...settled.events, { type: 'form.reminded', step: dayOf(step) }], now);
    const to = await reviewersAwaitedFor(settled.form, this.committees, this.policyOf(form).review);
    work.mails.order({ kind: 'reminder', step: String(step), form, to }, now);
  }

  private async escalate(work: Work, form: EligibilityForm, { step }: Timer, now: Instant): Promise<void> {
    if (!awaitsDecision(form)) return;
    const settled = await this.settleReview.execute(work, form, now);
    record(work, settled.form, [...settled.events, { type: 'form.escalated', step: dayOf(step) }], now);
    const to = await chairsOf(form, this.committees);
    work.mails.order({ kind: 'escalation', step: String(step), form, to }, now);
  }

  private async recordBreach(work: Work, form: EligibilityForm, { step }: Timer, now: Instant): Promise<void> {
    if (!brokePromise(form) || form.dueAt === null) return;
    record(work, { ...form, breachedAt: now }, [{ type: 'form.breached', dueAt: form.dueAt }], now);
    const chairs = await chairsOf(form, this.committees);
    const headquarters = await headquartersOf(form, this.committees);
    const to = [...new Set([...chairs, ...headquarters])];
    work.mails.order({ kind: 'breach', step: String(step), form, to }, now);
    work.mails.order({ kind: 'apology', step: String(step), form, to: [form.applicantId] }, now);
  }

  private async releaseDecision(work: Work, form: EligibilityForm, now: Instant): Promise<void> {
    if (form.status !== 'decision_held') return;
    await publishDecision(work, form, this.policyOf(form), now, this);
  }

  private policyOf(form: EligibilityForm): Policy {
    return this.policies.version(form.program, form.policyVersion);
  }
}

/** Should the job of its submission be lost, a form that nobody routed is routed when its promise comes near. */
function routeAgain({ outbox }: Work, form: EligibilityForm, { kind, step }: Timer, now: Instant): void {
  if (form.status !== 'submitted') return;
  outbox.append({ job: 'form.route', key: `route/${form.id}/${kind}-${step}`, payload: { formId: form.id } }, now);
}

function isPromise({ kind }: Timer): boolean {
  return PROMISE_TIMERS.includes(kind);
}

/** No answer by the promised instant, or one that was decided too late. */
function brokePromise(form: EligibilityForm): form is SubmittedForm | FormInReview | DecidedForm {
  if (form.status === 'approved' || form.status === 'not_approved') return form.decision.late;
  return awaitsDecision(form);
}

function record(work: Work, form: EligibilityForm, events: readonly FormEvent[], now: Instant): void {
  work.forms.update(advanceVersions(form, events), events, now, null);
}
