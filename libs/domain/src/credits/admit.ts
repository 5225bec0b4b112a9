import { daysBetween, type LocalDate } from '../calendar/index.js';
import type { CreditCondition, CreditRules } from '../policy/credit-rules.js';
import type { Policy } from '../policy/policy.js';
import { downTo, hundredthsOf, onIncrement } from './convert-minutes.js';
import type { Candidate, CreditEntry, Rejection, RejectionReason } from './credit-entry.js';
import { yearOf } from './cycle-years.js';
import { CARRIED_IN, meets, type Lot, type Traits } from './lot.js';

export interface Admission {
  /** Carried-in ones first, then by completion and id. */
  lots: Lot[];
  /** Admitted as well, once they are completed. */
  plannedLots: Lot[];
  rejected: Rejection[];
  /** Of the lots that are not planned: amounts that the increment made other ones. */
  rounded: Rounding[];
}

export interface Rounding {
  id: string;
  given: { hundredths: number } | { minutes: number };
  hundredths: number;
}

type Rules = Pick<Policy, 'unit' | 'credits' | 'categories' | 'form'>;

/** Admits each credit, or rejects it with the first reason that holds. What is rejected stays visible. */
export function admit(
  entries: readonly CreditEntry[],
  policy: Rules,
  candidate: Candidate,
  years: readonly LocalDate[],
): Admission {
  const admission: Admission = { lots: [], plannedLots: [], rejected: [], rounded: [] };
  const seen = new Set<string>();
  const { onceOnly } = policy.credits;
  for (const entry of inOrder(entries, candidate.asOf)) {
    const year = yearOf(entry.completedOn ?? candidate.asOf, years);
    const hundredths = amountOf(entry, policy);
    // Within what span a key counts once.
    const once = onceOnly === 'none' || entry.key === null ? null : `${onceOnly === 'year' ? year : ''}/${entry.key}`;
    const isRepeated = once !== null && seen.has(once);
    const reason = rejectionOf(entry, hundredths, isRepeated, policy, candidate);
    if (reason !== null) {
      admission.rejected.push(rejectionFor(entry, hundredths, reason));
      continue;
    }
    if (once !== null) seen.add(once);
    const planned = isPlanned(entry, candidate.asOf);
    const to = planned ? admission.plannedLots : admission.lots;
    to.push(...lotsOf(entry, hundredths, policy, candidate, year));
    if (!planned) admission.rounded.push(...roundingOf(entry, hundredths, policy));
  }
  return admission;
}

export function isPlanned({ planned, completedOn }: CreditEntry, asOf: LocalDate): boolean {
  return planned || (completedOn !== null && completedOn > asOf);
}

function inOrder(entries: readonly CreditEntry[], asOf: LocalDate): CreditEntry[] {
  const placed = entries.map((entry) => ({
    entry,
    rank: isPlanned(entry, asOf) ? 2 : entry.carriedIn ? 0 : 1,
    on: entry.completedOn ?? '9999-12-31',
  }));
  placed.sort((a, b) => a.rank - b.rank || compare(a.on, b.on) || compare(a.entry.id, b.entry.id));
  return placed.map(({ entry }) => entry);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** On the increment, for each activity by itself; of a split each share, which is never more than was given. */
function amountOf({ amount, categories }: CreditEntry, { unit }: Rules): number {
  if (!Array.isArray(categories)) {
    return Object.values(categories.split).reduce((sum, part) => sum + downTo(unit.incrementHundredths, part), 0);
  }
  if (amount === null) return 0;
  return 'minutes' in amount ? hundredthsOf(amount.minutes, unit) : onIncrement(amount.hundredths, unit);
}

function roundingOf({ id, amount, categories }: CreditEntry, hundredths: number, { unit }: Rules): Rounding[] {
  const shares = Array.isArray(categories) ? null : Object.values(categories.split);
  const given = shares === null ? amount : { hundredths: shares.reduce((sum, share) => sum + share, 0) };
  if (given === null) return [];
  const isExact =
    'minutes' in given ? given.minutes * 100 === hundredths * unit.minutesPerCredit : given.hundredths === hundredths;
  return isExact ? [] : [{ id, given, hundredths }];
}

function rejectionOf(
  entry: CreditEntry,
  hundredths: number,
  isRepeated: boolean,
  policy: Rules,
  candidate: Candidate,
): RejectionReason | null {
  if (entry.status !== 'approved') return entry.status === 'pending' ? 'pending' : 'not-approved';
  if (entry.excluded !== undefined) return entry.excluded.reason;
  // The dates of a credit brought over were tested in its own cycle.
  const dated = entry.carriedIn ? null : rejectionByDate(entry, policy, candidate);
  if (dated !== null) return dated;
  if (isRepeated) return 'duplicate';
  if (!entry.carriedIn && hundredths < policy.credits.minimumPerActivityHundredths) return 'below-minimum';
  return null;
}

function rejectionFor({ id, excluded }: CreditEntry, hundredths: number, reason: RejectionReason): Rejection {
  if (excluded === undefined) return { id, reason };
  const { credentials, isPart } = excluded;
  return {
    ...{ id, reason },
    ...(reason === 'other-credential' && { credentials }),
    ...(isPart && { part: hundredths }),
  };
}

function rejectionByDate(
  { completedOn, formSubmittedOn, claimedOn }: CreditEntry,
  { form, credits: { claim } }: Rules,
  { cycle }: Candidate,
): RejectionReason | null {
  if (completedOn !== null) {
    if (completedOn < cycle.start || completedOn > cycle.end) return 'outside-cycle';
    if (isFormLate(completedOn, formSubmittedOn, form)) return 'late-form';
    if (claimedOn !== null && claimedOn < completedOn) return 'claimed-before-completion';
    if (claim !== null && claimedOn !== null && isLater(claimedOn, completedOn, claim.days)) return 'late-claim';
  }
  if (claim?.withinCycle !== true || claimedOn === null) return null;
  return isLater(claimedOn, cycle.end, claim.graceDays) ? 'recorded-after-cycle' : null;
}

/** By more than so many days. Most dates are not later at all: they are compared as they are written. */
function isLater(date: LocalDate, than: LocalDate, days: number): boolean {
  return date > than && daysBetween(than, date) > days;
}

/** Whether an eligibility form came after the last day for what was completed then; null: none was due. */
export function isFormLate(completedOn: LocalDate, submittedOn: LocalDate | null, form: Rules['form']): boolean {
  return form !== null && submittedOn !== null && isLater(submittedOn, completedOn, form.days);
}

/** Whether a credit without a category gets one, by a rule or because it was brought over. */
export function givesCategory(entry: CreditEntry, policy: Rules, candidate: Candidate): boolean {
  return lotsOf(entry, 0, policy, candidate, 1).length > 0;
}

function lotsOf(entry: CreditEntry, hundredths: number, policy: Rules, candidate: Candidate, year: number): Lot[] {
  const { carry } = policy.credits;
  const traits: Traits = {
    tags: entry.carriedIn ? [...entry.tags, CARRIED_IN] : entry.tags,
    source: entry.source,
    year,
    carriedIn: entry.carriedIn,
  };
  const given = entry.categories;
  const parts = Array.isArray(given)
    ? [{ categories: given, hundredths }]
    : Object.entries(given.split).map(([category, part]) => ({
        categories: [category],
        hundredths: downTo(policy.unit.incrementHundredths, part),
      }));
  const lots: Lot[] = [];
  for (const part of parts) {
    const classified = classify(part.categories, traits, policy.credits, candidate.credential);
    const own = entry.carriedIn && carry?.asCategory != null ? [carry.asCategory] : classified.categories;
    const [first, ...others] = inPolicyOrder(own, policy);
    if (first === undefined) continue;
    // Every property by its name: spreading the traits took a quarter of an evaluation.
    lots.push({
      tags: classified.tags,
      source: traits.source,
      year,
      carriedIn: entry.carriedIn,
      creditId: entry.id,
      completedOn: entry.completedOn,
      hundredths: part.hundredths,
      raw: part.hundredths,
      categories: [first, ...others],
    });
  }
  if (policy.credits.perActivity.length === 0) return lots;
  return policy.credits.perActivity.reduce((kept, rule) => atMost(kept, rule.where, rule.maxHundredths), lots);
}

/** Those of the policy's categories that are named. */
function inPolicyOrder(named: readonly string[], { categories }: Rules): string[] {
  const [only] = named;
  if (named.length === 1 && only !== undefined) return categories.some(({ id }) => id === only) ? [only] : [];
  return categories.map(({ id }) => id).filter((id) => named.includes(id));
}

/** The first rule that names a category gives it; every rule that names a tag adds it. */
function classify(
  categories: readonly string[],
  traits: Traits,
  { classify: rules }: CreditRules,
  credential: string | null,
): { categories: readonly string[]; tags: readonly string[] } {
  if (rules.length === 0) return { categories, tags: traits.tags };
  const holding = rules.filter(
    ({ when, credential: only }) =>
      (only === undefined || only === credential) &&
      (categories.length === 0
        ? when.category === undefined && meets(when, '', traits)
        : categories.some((category) => meets(when, category, traits))),
  );
  const category = holding.find((rule) => rule.category !== undefined)?.category;
  const tags = holding.flatMap(({ tag }) => (tag === undefined ? [] : [tag]));
  return {
    categories: category === undefined ? categories : [category],
    tags: tags.length === 0 ? traits.tags : [...traits.tags, ...tags],
  };
}

/** Takes from the last parts first what one activity gives beyond its maximum. */
function atMost(lots: readonly Lot[], where: CreditCondition, max: number): Lot[] {
  let room = max;
  return lots.map((lot) => {
    if (!lot.categories.some((category) => meets(where, category, lot))) return lot;
    const hundredths = Math.min(lot.hundredths, room);
    room -= hundredths;
    return { ...lot, hundredths };
  });
}
