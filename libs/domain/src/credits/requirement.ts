import { addDays, addMonths, daysBetween } from '../calendar/index.js';
import type { Choice } from '../policy/choice.js';
import type { CreditRules } from '../policy/credit-rules.js';
import type { Policy } from '../policy/policy.js';
import type { Candidate, CycleDates } from './credit-entry.js';
import { roundedQuotient } from './convert-minutes.js';

/** The share of a full cycle that a shorter one is, as a fraction; 1/1 where the policy does not prorate. */
export interface Share {
  of: number;
  in: number;
}

const WHOLE: Share = { of: 1, in: 1 };

/** A month that has begun counts; a cycle that is not shorter than the policy's is whole. */
export function shareOfCycle({ cycle, proration }: CreditRules, { start, end }: CycleDates): Share {
  if (proration.basis === 'none' || cycle.months === null) return WHOLE;
  const fullEnd = addMonths(start, cycle.months);
  const next = addDays(end, 1);
  if (next >= fullEnd) return WHOLE;
  if (proration.basis === 'days') return { of: daysBetween(start, next), in: daysBetween(start, fullEnd) };
  let months = 1;
  while (addMonths(start, months) < next) months += 1;
  return { of: months, in: cycle.months };
}

/** Hundredths on the unit's increment. */
export function prorated(hundredths: number, share: Share, rules: CreditRules, increment: number): number {
  if (share.of === share.in) return hundredths;
  return roundedQuotient(hundredths * share.of, share.in * increment, rules.proration.rounding) * increment;
}

/** The credentials that rules see: each once, and none that the policy does not declare, where it declares any. */
export function heldCredentials(named: readonly string[], declared: readonly Choice[]): string[] {
  const held = [...new Set(named)];
  return declared.length === 0 ? held : held.filter((id) => declared.some((choice) => choice.id === id));
}

/** What a member has to reach, in hundredths, by the credentials they hold and the length of their cycle. */
export function requiredHundredths(
  { credits: rules, credentials: declared }: Pick<Policy, 'credits' | 'credentials'>,
  candidate: Candidate,
  increment: number,
): number {
  const credentials = heldCredentials(candidate.credentials, declared);
  const rule = rules.requiredBy
    .filter((one) => one.credentials.every((id) => credentials.includes(id)))
    .sort((a, b) => b.credentials.length - a.credentials.length || b.requiredHundredths - a.requiredHundredths)[0];
  const base = rule?.requiredHundredths ?? rules.requiredHundredths;
  const added = base + addedFor(rules, credentials.length);
  if (!rules.proration.appliesTo.includes('required')) return added;
  return prorated(added, shareOfCycle(rules, candidate.cycle), rules, increment);
}

function addedFor({ multi, requiredHundredths: base }: CreditRules, held: number): number {
  if (multi?.mode !== 'additive' || held < 2) return 0;
  const added = (held - 1) * multi.addPerHundredths;
  return multi.maxHundredths === null ? added : Math.max(0, Math.min(added, multi.maxHundredths - base));
}
