import { Injectable } from '@nestjs/common';
import {
  isApplicant,
  isTooLateAnew,
  listedUntil,
  reopen,
  type DecidedForm,
  type EligibilityForm,
  type Instant,
  type Policy,
} from '#domain';
import { Committees } from '../ports/committees.js';
import { Ids } from '../ports/ids.js';
import { Policies } from '../ports/policies.js';
import type { DuplicateForm, MailOrder, Work } from '../ports/unit-of-work.js';
import { LeastOpenWork } from './least-open-work.js';
import { SettleReview } from './settle-review.js';
import { startRound } from './start-round.js';

/** Why a form is in review again. Says nothing of whose the other form was. */
const REASONS = {
  withdrawn: 'No other form covers this activity any more.',
  not_approved: 'The form that covered this activity was not approved, and a new one would come too late.',
  revoked: 'The approval that covered this activity was taken back, and a new form would come too late.',
};

type News = Pick<MailOrder, 'step' | 'data'> & { outcome: 'approved' | 'not_approved' | 'revoked' };

/** What follows for the forms that were closed because another one covers them. */
@Injectable()
export class FollowDuplicates {
  constructor(
    private readonly policies: Policies,
    private readonly ids: Ids,
    readonly committees: Committees,
    readonly leastOpenWork: LeastOpenWork,
    readonly settleReview: SettleReview,
  ) {}

  /** They are covered no more: nobody would ever answer them. What they cover themselves waits with them. */
  async withdrawn(work: Work, formId: string, now: Instant): Promise<void> {
    for (const { id, duplicateOf } of await work.forms.duplicatesOf(formId)) {
      if (duplicateOf === formId) await this.reopen(work, await work.forms.get(id), REASONS.withdrawn, now);
    }
  }

  /**
   * Tells whose they are what became of the form that covers them: the outcome, and what the catalog shows to everybody.
   * An applicant of both is told by the form's own mail. Without an approval, one whose applicant could not send a form
   * of their own any more is reviewed instead.
   */
  async decided(work: Work, form: DecidedForm, policy: Policy, now: Instant): Promise<void> {
    const duplicates = await work.forms.duplicatesOf(form.id);
    if (duplicates.length === 0) return;
    const until = listedUntil(form.content.activity, form.decision.expiresOn, policy);
    const outcome = form.revokedAt === null ? form.status : 'revoked';
    const listed = outcome === 'approved' && (until === null || now < until);
    const data = { outcome, name: listed ? form.content.activity.title : '', coveredBy: form.id };
    const step = form.revokedAt === null ? form.decision.id : `revoked/${form.decision.id}`;
    await this.pass({ step, data, outcome }, form, form.id, duplicates, work, now);
  }

  /** From one form to those that it covers, and on to what these cover unless they are in review again. */
  private async pass(
    news: News,
    target: EligibilityForm,
    coveringId: string,
    duplicates: readonly DuplicateForm[],
    work: Work,
    now: Instant,
  ): Promise<void> {
    const { outcome, step, data } = news;
    for (const duplicate of duplicates.filter(({ duplicateOf }) => duplicateOf === coveringId)) {
      const own = isApplicant(target, duplicate.applicantId);
      if (!own && outcome !== 'approved') {
        const form = await work.forms.get(duplicate.id);
        if (isTooLateAnew(form, this.policies.inForceAt(form.program, now), now)) {
          await this.reopen(work, form, REASONS[outcome], now);
          continue;
        }
      }
      if (!own) {
        const to = [duplicate.applicantId];
        work.mails.order({ kind: 'duplicate-decided', step, form: duplicate, to, data }, now);
      }
      await this.pass(news, target, duplicate.id, duplicates, work, now);
    }
  }

  private async reopen(work: Work, form: EligibilityForm, reason: string, now: Instant): Promise<void> {
    // Reopened by a chair since it was found.
    if (form.status !== 'duplicate') return;
    const policy = this.policies.version(form.program, form.policyVersion);
    const opened = reopen(form, { roundId: this.ids.next(), reason }, policy, now);
    await startRound(work, opened, policy, this, { now, actor: null, text: reason });
  }
}
