import {
  formatDate,
  formatInstant,
  instantAt,
  lastDayBefore,
  ruleWords,
  TOTAL,
  type Credential,
  type FeeReceipt,
  type Instant,
  type Policy,
  type Renewal,
  type RenewalFee,
  type RenewalVerdict,
} from '#domain';
import { amountText, recordFacts } from '../claims/record-mail.js';
import type { RecordFacts, RenewalFacts } from '../ports/mail-templates.js';
import type { PublicLinks } from '../ports/public-links.js';

/** What mails of a renewal are written with. */
export interface Stationery {
  credential: Credential;
  policy: Policy;
  links: PublicLinks;
}

/** `USD 75.00`. */
export function moneyText({ cents, currency }: Pick<FeeReceipt, 'cents' | 'currency'>): string {
  return `${currency} ${(cents / 100).toFixed(2)}`;
}

export function feeCents({ amount }: RenewalFee): number {
  return Math.round(amount * 100);
}

export function feeText(fee: RenewalFee | null): string | null {
  return fee && moneyText({ cents: feeCents(fee), currency: fee.currency });
}

/** The last moment before an exclusive end, with its zone. */
export function untilText(closesAt: Instant, { timeZone }: Policy): string {
  return formatInstant(instantAt(closesAt - 1), timeZone);
}

/** What is missing, like `3 hours of Art`. */
export function missingTexts({ missing }: Pick<RenewalVerdict, 'missing'>, policy: Policy): string[] {
  return missing.map((short) => {
    const text = amountText(short.amount, policy.unit);
    return short.id === TOTAL ? `${text} in all` : `${text} of ${ruleWords(short, policy)}`;
  });
}

export function renewalFacts({ term, closesAt }: Renewal, { credential, policy }: Stationery): RenewalFacts {
  const kind = policy.credentials.find(({ id }) => id === credential.kind);
  return {
    credential: kind?.label ?? policy.name,
    certificationId: credential.certificationId,
    termEnd: `${formatDate(term.end)} (${policy.timeZone})`,
    until: untilText(closesAt, policy),
    lastDay: formatDate(lastDayBefore(closesAt, policy.timeZone)),
  };
}

/** What every mail of a renewal has. */
export interface RenewalMailBase {
  to: { program: string; to: string; step: string };
  about: { record: RecordFacts; renewal: RenewalFacts };
}

/** @param step tells apart what may be said more than once of a renewal */
export function renewalMail(renewal: Renewal, step: string, stationery: Stationery): RenewalMailBase {
  const { policy, links, credential } = stationery;
  const record = { ...recordFacts(policy, links), url: links.renewal(policy.id, credential.id) };
  return {
    to: { program: policy.id, to: renewal.memberId, step: `${renewal.id}/${step}` },
    about: { record, renewal: renewalFacts(renewal, stationery) },
  };
}
