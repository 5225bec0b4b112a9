import { Injectable } from '@nestjs/common';
import {
  decidersOf,
  localDateAt,
  settle,
  standIn,
  tally,
  type Committee,
  type EligibilityForm,
  type FormEvent,
  type FormInReview,
  type Instant,
  type Policy,
} from '#domain';
import { Absences } from '../ports/absences.js';
import { Committees } from '../ports/committees.js';
import { Policies } from '../ports/policies.js';
import type { Work } from '../ports/unit-of-work.js';
import { committeeOf } from './committee-of.js';
import { decidingChairsOf, reviewersOf } from './recipients.js';

export interface Settled<F extends EligibilityForm> {
  form: F | FormInReview;
  events: FormEvent[];
  /** Who is told just now that no quorum can be had: a call to review would contradict it. */
  told: readonly string[];
}

/**
 * Counts a form's recommendations again after something that may have changed the count, and tells whoever may decide,
 * or can help, once. The caller writes the form and the events with its own.
 */
@Injectable()
export class SettleReview {
  constructor(
    readonly committees: Committees,
    private readonly absences: Absences,
    private readonly policies: Policies,
  ) {}

  async execute<F extends EligibilityForm>(work: Pick<Work, 'mails'>, form: F, now: Instant): Promise<Settled<F>> {
    const policy = this.policies.version(form.program, form.policyVersion);
    if (policy.review.decision.mode === 'single') return { form, events: [], told: [] };
    const committee = await committeeOf(form.program, this.committees);
    const settled = settle(form, committee, policy.review, now);
    const told = await this.tell(work, settled.form, { policy, committee, now });
    const isNew = settled.events.some(({ type }) => type === 'quorum.out-of-reach');
    return { ...settled, told: isNew ? told : [] };
  }

  /** Ordered anew each time: a mail goes out once per key, so that nobody is told the same twice. */
  private async tell(
    { mails }: Pick<Work, 'mails'>,
    form: EligibilityForm,
    { policy, committee, now }: { policy: Policy; committee: Committee; now: Instant },
  ): Promise<readonly string[]> {
    const { round, revision, quorumLostAt } = form;
    if (form.status === 'deliberation') {
      const deciders = decidersOf(tally(form, committee, policy.review), policy.review.decision.mode);
      const byChair = deciders === 'chair';
      const to = byChair ? await this.chairs(form, policy, now) : await reviewersOf(form, this.committees);
      const step = `${String(round)}/${String(revision)}/${deciders}`;
      mails.order({ kind: 'recommendations-in', step, form, to }, now);
    }
    if (quorumLostAt !== null && (form.status === 'in_review' || form.status === 'information_requested')) {
      const to = await this.chairs(form, policy, now);
      mails.order({ kind: 'quorum-out-of-reach', step: `${String(round)}/${String(quorumLostAt)}`, form, to }, now);
      return to;
    }
    return [];
  }

  private async chairs(form: EligibilityForm, { timeZone }: Policy, now: Instant): Promise<string[]> {
    const today = localDateAt(now, timeZone);
    const absences = await this.absences.from(form.program, today);
    return decidingChairsOf(form, this.committees, (id) => standIn(id, absences, today) !== id);
  }
}
