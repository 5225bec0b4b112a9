import { Injectable } from '@nestjs/common';
import {
  addDays,
  addSeconds,
  claimableForm,
  claimWindow,
  DomainError,
  isApplicant,
  settleClaim,
  startOfDay,
  type Claim,
  type EligibilityForm,
  type Instant,
  type Policy,
  type RefusedClaim,
} from '#domain';
import { Claims } from '../ports/claims.js';
import { Clock } from '../ports/clock.js';
import { MemberRoll } from '../ports/member-roll.js';
import { Policies } from '../ports/policies.js';
import { PublicLinks } from '../ports/public-links.js';
import { UnitOfWork, type Work } from '../ports/unit-of-work.js';
import { claimMail } from './record-mail.js';

/** How long before a window closes its member is told, at nine in the morning. */
const REMIND_DAYS_BEFORE = 7;
const REMIND_HOUR_SECONDS = 9 * 3600;

/** What follows for members' records when a form is decided, taken back or covered by another. */
@Injectable()
export class SettleClaims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: Claims,
    private readonly roll: MemberRoll,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly links: PublicLinks,
  ) {}

  /** May run twice: what is settled is settled. @throws DomainError `form.not-found` */
  async execute(formId: string): Promise<void> {
    const waiting = await this.claims.waitingFor(formId);
    for (const member of waiting) await this.settle(formId, member);
    await this.unitOfWork.run((work) => this.planReminder(work, formId));
  }

  private settle(formId: string, member: { program: string; memberId: string }): Promise<void> {
    const { program, memberId } = member;
    return this.unitOfWork.run(async (work) => {
      const form = await work.forms.get(formId);
      const outcome = outcomeOf(form);
      // Decided again, or undone, before this job came to it.
      if (outcome === 'undecided') return;
      const now = await this.clock.now();
      const policy = this.policies.inForceAt(program, now);
      const credentials = await this.roll.ofMember(program, memberId);
      let all = await work.claims.read(program, memberId);
      const pending = all.filter((claim) => claim.formId === formId && claim.state === 'pending');
      for (const claim of pending) {
        const others = all.filter(({ id, state }) => id !== claim.id && state === 'accepted');
        const claimable = outcome === 'approved' ? claimableForm(form, null, memberId, policy) : undefined;
        const refused = outcome === 'approved' ? 'not_approved' : outcome;
        const decided = claimable === undefined ? { refused } : { claimable };
        const entry = settleClaim(claim, decided, { credentials, others }, policy);
        work.claims.append(member, [], [entry], now, null);
        work.mails.orderForMember(claimMail(claim, form, entry, policy, this.links), now);
        const settled: Claim = { ...claim, state: entry.state, credited: entry.hundredths };
        all = all.map((one) => (one.id === claim.id ? settled : one));
      }
    });
  }

  /** The applicant of an approved form is told before its hours are forfeited. */
  private async planReminder({ forms, outbox }: Work, formId: string): Promise<void> {
    const form = await forms.get(formId);
    if (form.status !== 'approved' || !isApplicant(form, form.applicantId)) return;
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(form.program, now);
    const at = await this.reminderAt(form, policy);
    if (at === null || at <= now) return;
    outbox.append({ job: 'claim.remind', key: `claim-remind/${formId}/${form.decision.id}`, payload: { formId } }, at);
  }

  private async reminderAt(form: EligibilityForm, policy: Policy): Promise<Instant | null> {
    const completedOn = form.content.completedOn ?? form.content.activity.endsOn;
    if (completedOn == null || form.status !== 'approved') return null;
    const credentials = await this.roll.ofMember(form.program, form.applicantId);
    const window = claimWindow(completedOn, form.decision, credentials, policy);
    if (window === null) return null;
    const day = addDays(window.lastDay, -REMIND_DAYS_BEFORE);
    return addSeconds(startOfDay(day, policy.timeZone), REMIND_HOUR_SECONDS);
  }
}

function outcomeOf(form: EligibilityForm): 'approved' | 'undecided' | RefusedClaim {
  switch (form.status) {
    case 'approved':
      return form.revokedAt === null ? 'approved' : 'revoked';
    case 'not_approved':
    case 'withdrawn':
    case 'duplicate':
      return form.status;
    case 'refused_late':
      throw new DomainError('form.state-conflict', `Form ${form.number} is ${form.status}.`);
    default:
      return 'undecided';
  }
}
