import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate, type CreditEntry, type CreditPolicy } from '../index.js';
import { aCredit, anEvaluation, evaluated, theAmiRules } from '../../../../test/support/a-credit.js';
import { loadSolver } from '#solver';
import { admit } from './admit.js';
import { allocateBySolver } from './allocate-by-solver.js';
import { allocateNested } from './allocate-nested.js';
import { constraintsFor } from './constraints.js';
import type { Candidate } from './credit-entry.js';
import { cycleYears } from './cycle-years.js';
import { furtherHours } from './further-hours.js';
import { nestedRules } from './nested-rules.js';

const CATEGORIES = ['art', 'biomedical', 'business', 'history'];
const SETS = [...CATEGORIES.map((id) => [id]), ['art', 'biomedical'], ['business', 'history'], CATEGORIES];
const quarters = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most * 4 }).map((n) => n * 25);

/** Nested by their sets; a minimum may ask for more than the maxima around it leave room for. */
const nestedPolicy = fc
  .record({
    required: quarters(20),
    maxima: fc.array(fc.option(quarters(12), { nil: null }), { minLength: 7, maxLength: 7 }),
    minima: fc.array(fc.option(quarters(3), { nil: null }), { minLength: 7, maxLength: 7 }),
    per: fc.constantFrom('cycle' as const, 'year' as const),
  })
  .map(({ required, maxima, minima, per }): CreditPolicy =>
    theAmiRules({
      requiredHundredths: required,
      cycle: { kind: 'calendar-years', months: 24, anchors: [], yearKind: 'calendar' },
      limits: SETS.flatMap((category, index) =>
        maxima[index] == null
          ? []
          : [{ id: `max-${index}`, where: { category }, max: { hundredths: maxima[index] }, per: 'cycle' }],
      ),
      minimums: SETS.flatMap((category, index) =>
        minima[index] == null
          ? []
          : [
              {
                id: `min-${index}`,
                where: { category },
                min: { hundredths: minima[index] },
                per: index < 4 ? 'cycle' : per,
              },
            ],
      ),
      claim: null,
    }),
  );

const start = localDate('2025-01-01');
const fixedCredit = fc
  .record({ category: fc.constantFrom(...CATEGORIES), hundredths: quarters(6), day: fc.integer({ min: 0, max: 729 }) })
  .map(({ category, hundredths, day }) => aCredit(category, hundredths / 100, { completedOn: addDays(start, day) }));
const freeCredit = fc
  .record({
    categories: fc.subarray(CATEGORIES, { minLength: 1 }),
    hundredths: quarters(6),
    day: fc.integer({ min: 0, max: 729 }),
  })
  .map(({ categories, hundredths, day }) =>
    aCredit(categories, hundredths / 100, { completedOn: addDays(start, day) }),
  );
const candidate: Candidate = {
  cycle: { start, end: localDate('2026-12-31') },
  asOf: localDate('2026-12-31'),
  flags: [],
  credentials: [],
  credential: null,
};
const twoYears = { cycle: candidate.cycle };

describe('nested rules', () => {
  it('get the same answer from the fast path and from the solver', async () => {
    const solver = await loadSolver();
    const asOf = fc.constantFrom(localDate('2025-06-30'), localDate('2026-12-31'));
    fc.assert(
      fc.property(nestedPolicy, fc.array(fixedCredit, { maxLength: 5 }), asOf, (policy, credits, day) => {
        const at = { ...candidate, asOf: day };
        const years = cycleYears(at.cycle, 'calendar');
        const constraints = constraintsFor(policy, at, years.length);
        const further = furtherHours(policy, constraints, years, day);
        const { lots } = admit(credits, policy, at, years);
        const nested = nestedRules(lots, further, constraints);
        if (nested === null) return;
        const plain = ({ counted, stillNeeded }: ReturnType<typeof allocateNested>): unknown => {
          const amounts = counted.map(({ lot, amounts: of }) => new Map(of).get(lot.categories[0]) ?? 0);
          // What can no longer be met leaves open which of its parts is met.
          return stillNeeded === null ? amounts.reduce((sum, amount) => sum + amount, 0) : { stillNeeded, amounts };
        };
        expect(plain(allocateNested(nested))).toEqual(plain(allocateBySolver(lots, further, constraints, solver)));
      }),
      { numRuns: 40 },
    );
  });

  it('keep no room for what a maximum leaves no room for', () => {
    const policy = theAmiRules({
      requiredHundredths: 0,
      limits: [
        { id: 'no-office', where: { category: ['business', 'history'] }, max: { hundredths: 0 }, per: 'cycle' },
        { id: 'little', where: { category: CATEGORIES }, max: { hundredths: 25 }, per: 'cycle' },
      ],
      minimums: [{ id: 'business', where: { category: ['business'] }, min: { hundredths: 25 }, per: 'cycle' }],
      claim: null,
    });
    const { countedTotal, stillNeeded } = evaluated(
      policy,
      [aCredit('business', 0.25), aCredit('art', 0.25)],
      twoYears,
    );
    expect({ countedTotal, stillNeeded }).toEqual({ countedTotal: 25, stillNeeded: null });
  });

  it('never count less for one more credit', () => {
    fc.assert(
      fc.property(nestedPolicy, fc.array(fixedCredit, { maxLength: 10 }), fixedCredit, (policy, credits, more) => {
        const before = evaluated(policy, credits, twoYears);
        const after = evaluated(policy, [...credits, more], twoYears);
        expect(after.countedTotal).toBeGreaterThanOrEqual(before.countedTotal);
        if (before.stillNeeded !== null) expect(after.stillNeeded ?? Infinity).toBeLessThanOrEqual(before.stillNeeded);
      }),
    );
  });
});

describe('any record', () => {
  const anyCredits = fc.array(fc.oneof(fixedCredit, freeCredit), { maxLength: 4 });

  it('does not depend on the order in which credits are given', () => {
    fc.assert(
      fc.property(nestedPolicy, anyCredits, fc.infiniteStream(fc.nat()), (policy, credits, seeds) => {
        const shuffled = shuffle(credits, seeds);
        expect(evaluated(policy, shuffled, twoYears)).toEqual(evaluated(policy, credits, twoYears));
      }),
      { numRuns: 25 },
    );
  });

  it('exceeds no maximum, counts no hour twice, and knows where each one is', () => {
    fc.assert(
      fc.property(nestedPolicy, anyCredits, (policy, credits) => {
        const result = evaluated(policy, credits, twoYears);
        for (const limit of result.byLimit) expect(limit.counted).toBeLessThanOrEqual(limit.maximum);
        for (const one of result.byCategory) expect(one.raw).toBe(one.counted + one.overLimit);
        expect(result.byCategory.reduce((sum, { raw }) => sum + raw, 0)).toBe(result.rawTotal);
        expect(result.met).toBe(result.stillNeeded === 0);
        if (result.met) expect(result.missing).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is projected to at least what it is', () => {
    fc.assert(
      fc.property(nestedPolicy, anyCredits, fc.array(fixedCredit, { maxLength: 3 }), (policy, credits, planned) => {
        const all = [...credits, ...planned.map((credit): CreditEntry => ({ ...credit, planned: true }))];
        const { countedTotal, stillNeeded, projected } = evaluated(policy, all, twoYears);
        expect(projected.countedTotal).toBeGreaterThanOrEqual(countedTotal);
        if (stillNeeded !== null) expect(projected.stillNeeded).toBeLessThanOrEqual(stillNeeded);
      }),
      { numRuns: 40 },
    );
  });
});

describe('rules that cross', () => {
  const crossing = theAmiRules({
    requiredHundredths: 3000,
    limits: [{ id: 'self-study', where: { tag: ['self-study'] }, max: { shareOfRequired: 0.5 }, per: 'cycle' }],
    minimums: [{ id: 'ethics', where: { tag: ['ethics'] }, min: { hundredths: 200 }, per: 'cycle' }],
  });
  const in2026 = anEvaluation({ year: 2026 });

  it('keep room for what a minimum needs', () => {
    const result = evaluated(
      crossing,
      [
        aCredit('art', 16, { tags: ['self-study'], completedOn: localDate('2026-01-01') }),
        aCredit('art', 2, { tags: ['self-study', 'ethics'], completedOn: localDate('2026-02-01') }),
        aCredit('biomedical', 10, { completedOn: localDate('2026-03-01') }),
      ],
      in2026,
    );
    expect(result).toMatchObject({ countedTotal: 2500, rawTotal: 2800, stillNeeded: 500 });
    expect(result.missing).toEqual([{ id: 'total', year: null, amount: 500 }]);
  });

  it('ask for hours that satisfy several rules at once', () => {
    const result = evaluated(crossing, [aCredit('art', 29)], in2026);
    expect(result).toMatchObject({ countedTotal: 2900, stillNeeded: 200 });
    expect(result.missing).toEqual([
      { id: 'ethics', year: null, amount: 200 },
      { id: 'total', year: null, amount: 100 },
    ]);
  });
});

describe('a record of 2,000 credits', () => {
  it('is counted, by either way', () => {
    const credits = Array.from({ length: 2000 }, (_, index) =>
      aCredit(index % 2 === 0 ? ['art', 'biomedical'] : 'history', 0.25, { completedOn: addDays(start, index % 700) }),
    );
    const result = evaluated(theAmiRules({ claim: null }), credits, { cycle: { start, end: localDate('2029-12-31') } });
    expect(result).toMatchObject({ rawTotal: 50_000, countedTotal: 4900, met: true });
  });
});

function shuffle<T>(items: readonly T[], seeds: Iterator<number>): T[] {
  const left = [...items];
  const shuffled: T[] = [];
  while (left.length > 0) shuffled.push(...left.splice(Number(seeds.next().value) % left.length, 1));
  return shuffled;
}
