import { Injectable } from '@nestjs/common';
import { claimableCategories, claimWindow, formatInstant, formatTimeLeft, lastMomentOf } from '#domain';
import { Claimables, Claims } from '../ports/claims.js';
import { Clock } from '../ports/clock.js';
import { MemberRoll } from '../ports/member-roll.js';
import { Policies } from '../ports/policies.js';
import { PublicLinks } from '../ports/public-links.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { hoursText, recordFacts } from './record-mail.js';

/** Tells the applicant of an approved form that its hours are about to be forfeited, if any are left. */
@Injectable()
export class RemindOfClaim {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: Claims,
    private readonly claimables: Claimables,
    private readonly roll: MemberRoll,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly links: PublicLinks,
  ) {}

  /** @throws DomainError `form.not-found` */
  async execute(formId: string): Promise<void> {
    const now = await this.clock.now();
    await this.unitOfWork.run(async ({ forms, mails }) => {
      const form = await forms.get(formId);
      const { program, applicantId } = form;
      const policy = this.policies.inForceAt(program, now);
      const claimable = await this.claimables.ofForm(program, formId, applicantId);
      const completedOn = claimable?.completedOn ?? claimable?.endsOn ?? null;
      if (claimable?.state !== 'approved' || completedOn === null) return;
      const held = await this.roll.ofMember(program, applicantId);
      const window = claimWindow(completedOn, claimable, held, policy);
      const claims = await this.claims.ofMember(program, applicantId);
      const left = claimableCategories(claimable, held, claims, policy).filter(({ remaining }) => remaining > 0);
      if (window === null || now >= window.closesAt || left.length === 0) return;
      const data = {
        record: { ...recordFacts(policy, this.links), url: this.links.form(formId) },
        title: claimable.title,
        number: claimable.number,
        hours: left.map(({ category, remaining }) => hoursText(category, remaining, policy)),
        claimBy: formatInstant(lastMomentOf(window), policy.timeZone),
        timeLeft: formatTimeLeft(now, window.closesAt),
      };
      mails.orderForMember({ kind: 'claim-closing', step: formId, program, to: applicantId, data }, now);
    });
  }
}
