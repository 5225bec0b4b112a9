import { Injectable } from '@nestjs/common';
import {
  formatDate,
  isHeldOn,
  localDateAt,
  NEXT_TERM,
  renewalOpening,
  ruleWords,
  termOn,
  termReminders,
  TOTAL,
  type Credential,
  type Instant,
  type LocalDate,
  type Policy,
} from '#domain';
import { amountText, recordFacts } from '../claims/record-mail.js';
import { Clock } from '../ports/clock.js';
import { MemberRoll, type TermJob } from '../ports/member-roll.js';
import { Policies } from '../ports/policies.js';
import { PublicLinks } from '../ports/public-links.js';
import { UnitOfWork, type MemberMailOrder } from '../ports/unit-of-work.js';
import { CreditRecords } from '../record/credit-records.js';
import { openingEntry } from '../renewal/opening-entry.js';

/** Tells a member that a term ends, and where they stand; at its end, plans what is to be said of the next one. */
@Injectable()
export class RemindOfTerm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roll: MemberRoll,
    private readonly records: CreditRecords,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly links: PublicLinks,
  ) {}

  /** May run twice, or for a term that is renewed or that the board has moved since: then it says nothing. */
  async execute({ credentialId, termEnd, months }: TermJob): Promise<void> {
    const credential = await this.roll.byId(credentialId);
    const now = await this.clock.now();
    if (credential === undefined) return;
    const policy = this.policies.inForceAt(credential.program, now);
    const today = localDateAt(now, policy.timeZone);
    if (!isHeldOn(credential, today)) return;
    if (months === NEXT_TERM) return this.planNext(credential, policy, today, now);
    if (today > termEnd || termOn(credential, policy.credits.cycle, today).end !== termEnd) return;
    const order = await this.mail(credential, { credentialId, termEnd, months });
    await this.unitOfWork.run(async ({ mails, renewals }) => {
      const renewal = await renewals.ofTerm(credentialId, termEnd);
      if (renewal?.status !== 'renewed') mails.orderForMember(order, now);
    });
  }

  private planNext(credential: Credential, policy: Policy, today: LocalDate, now: Instant): Promise<void> {
    return this.unitOfWork.run(({ outbox }) => {
      for (const { at, ...payload } of termReminders(credential, policy, today, now)) {
        const key = `term-remind/${payload.credentialId}/${payload.termEnd}/${payload.months}`;
        outbox.append({ job: 'term.remind', key, payload }, at);
      }
      const opening = renewalOpening(credential, policy, today, now);
      if (opening !== null) outbox.append(openingEntry(opening), opening.at);
      return Promise.resolve();
    });
  }

  private async mail({ id, program, memberId }: Credential, { termEnd, months }: TermJob): Promise<MemberMailOrder> {
    const { evaluation, policy, credential } = await this.records.read({ program, memberId, credentialId: id });
    const { countedTotal, requiredTotal, missing, met } = evaluation;
    const kind = policy.credentials.find((one) => one.id === credential.kind);
    const { claim } = policy.credits;
    const data = {
      record: recordFacts(policy, this.links),
      credential: kind?.label ?? policy.name,
      months,
      termEnd: `${formatDate(termEnd)} (${policy.timeZone})`,
      counted: amountText(countedTotal, policy.unit),
      required: amountText(requiredTotal, policy.unit),
      missing: missing.map(
        (short) =>
          `${amountText(short.amount, policy.unit)} ${short.id === TOTAL ? 'in all' : `of ${ruleWords(short, policy)}`}`,
      ),
      met,
      claim: claim && { days: claim.days, withinCycle: claim.withinCycle, graceDays: claim.graceDays },
    };
    return { kind: 'term-ending', step: `${id}/${termEnd}/${months}`, program, to: memberId, data };
  }
}
