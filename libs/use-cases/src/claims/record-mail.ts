import {
  formatDate,
  formatInstant,
  type Claim,
  type Claimable,
  type ClaimFacts,
  type LedgerEntry,
  type Policy,
} from '#domain';
import type { RecordFacts } from '../ports/mail-templates.js';
import type { PublicLinks } from '../ports/public-links.js';
import type { MemberMailOrder } from '../ports/unit-of-work.js';

/** `4 hours of Art`. */
export function hoursText(category: string, hundredths: number, { unit, categories }: Policy): string {
  const label = categories.find(({ id }) => id === category)?.label ?? category;
  return `${amountText(hundredths, unit)} of ${label}`;
}

export function amountText(hundredths: number, unit: Policy['unit']): string {
  return `${hundredths / 100} ${unit.label}${hundredths === 100 ? '' : 's'}`;
}

export function recordFacts(policy: Policy, links: PublicLinks): RecordFacts {
  return { programName: policy.name, organisation: policy.organisation, url: links.record(policy.id) };
}

/** What a member is told of an entry of their ledger. */
export function claimMail(
  claim: ClaimFacts & Partial<Pick<Claim, 'credited'>>,
  { number }: Pick<Claimable, 'number'>,
  entry: LedgerEntry,
  policy: Policy,
  links: PublicLinks,
): MemberMailOrder {
  const to = { program: policy.id, to: claim.memberId, step: `${claim.id}/${entry.state}` };
  const said = {
    record: recordFacts(policy, links),
    title: claim.title,
    number,
    completedOn: formatDate(claim.completedOn),
  };
  if (entry.state === 'rejected' || entry.state === 'reversed') {
    const hours = hoursText(
      claim.category,
      claim.credited === undefined || claim.credited === 0 ? claim.hundredths : claim.credited,
      policy,
    );
    const data = { ...said, hours, reason: entry.reason ?? '', taken: entry.state === 'reversed' };
    return { ...to, kind: 'claim-rejected', data };
  }
  const pending = entry.state === 'pending';
  const hours = hoursText(claim.category, pending ? claim.hundredths : entry.hundredths, policy);
  const claimed = hoursText(claim.category, claim.hundredths, policy);
  const claimedAt = formatInstant(claim.claimedAt, policy.timeZone);
  const data = { ...said, hours, claimed, claimedAt, pending, remark: entry.reason ?? '' };
  return { ...to, kind: 'claim-recorded', data };
}
