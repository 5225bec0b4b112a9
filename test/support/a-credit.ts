import {
  evaluate,
  localDate,
  type Candidate,
  type CreditEntry,
  type CreditPolicy,
  type CreditRules,
  type Evaluation,
  type LinearSolver,
} from '#domain';
import { loadSolver } from '#solver';
import { aPolicy, theCreditRules } from './a-policy.js';

const solver = await loadSolver();
let serial = 0;

/** A credit of so many hours: in one category, in one of several, or split. */
export function aCredit(
  categories: string | string[] | Record<string, number>,
  hours: number | { minutes: number },
  overrides: Partial<CreditEntry> = {},
): CreditEntry {
  serial += 1;
  return {
    id: `credit-${String(serial).padStart(6, '0')}`,
    completedOn: null,
    amount: typeof hours === 'number' ? { hundredths: Math.round(hours * 100) } : hours,
    categories:
      typeof categories === 'string' ? [categories] : Array.isArray(categories) ? categories : inHundredths(categories),
    tags: [],
    source: null,
    key: null,
    status: 'approved',
    formSubmittedOn: null,
    claimedOn: null,
    carriedIn: false,
    planned: false,
    ...overrides,
  };
}

function inHundredths(split: Record<string, number>): { split: Record<string, number> } {
  return { split: Object.fromEntries(Object.entries(split).map(([id, hours]) => [id, Math.round(hours * 100)])) };
}

/** 35 hours in five years: Art and Biomedical 14 to 21 each, Business and History 7 together. */
export function theAmiRules(overrides: Partial<CreditRules> = {}): CreditPolicy {
  const { unit, categories, tags, credentials, form } = aPolicy();
  return { unit, categories, tags, credentials, form, credits: theCreditRules(overrides) };
}

/** 12 in a calendar year: at least 9 core, at most 3 other. */
export function thePmiRules(overrides: Partial<CreditRules> = {}): CreditPolicy {
  return {
    ...theAmiRules(),
    categories: [
      { id: 'core', label: 'Core competency' },
      { id: 'other', label: 'Other topics' },
    ],
    form: null,
    credits: theCreditRules({
      cycle: { kind: 'calendar-year', months: 12, anchors: [], yearKind: 'cycle' },
      requiredHundredths: 1200,
      minimums: [{ id: 'core-minimum', where: { category: ['core'] }, min: { hundredths: 900 }, per: 'cycle' }],
      limits: [{ id: 'other-maximum', where: { category: ['other'] }, max: { hundredths: 300 }, per: 'cycle' }],
      claim: null,
      ...overrides,
    }),
  };
}

export function anEvaluation({ year }: { year: number }): Partial<Candidate> {
  return { cycle: { start: localDate(`${year}-01-01`), end: localDate(`${year}-12-31`) } };
}

export function evaluated(
  policy: CreditPolicy,
  credits: readonly CreditEntry[],
  { unit = policy.unit, ...candidate }: Partial<Candidate> & { unit?: CreditPolicy['unit'] } = {},
  by: LinearSolver = solver,
): Evaluation {
  const cycle = candidate.cycle ?? { start: localDate('2021-03-01'), end: localDate('2026-02-28') };
  const whole: Candidate = { cycle, asOf: cycle.end, flags: [], credentials: [], credential: null, ...candidate };
  return evaluate({ ...policy, unit }, whole, credits, by);
}
