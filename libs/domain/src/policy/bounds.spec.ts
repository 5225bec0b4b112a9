import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lintPolicy, type CreditLimit, type CreditMinimum, type CreditRules } from '#domain';
import { aPolicy, theCreditRules } from '../../../../test/support/a-policy.js';
import { categoryLimits, categoryMinimums, needOf, roomUnder } from './bounds.js';

const CATEGORIES = ['art', 'biomedical', 'business'];
const MOST = 6;

const someCategories = fc.subarray(CATEGORIES, { minLength: 1 });
const amount = fc.integer({ min: 0, max: MOST });
const limits = fc.array(fc.record({ category: someCategories, max: amount }), { maxLength: 3 }).map((rules) =>
  rules.map(({ category, max }, index): CreditLimit => ({
    id: `limit-${index}`,
    where: { category },
    max: { hundredths: max * 100 },
    per: 'cycle',
  })),
);
const minimums = fc.array(fc.record({ category: someCategories, min: amount }), { maxLength: 3 }).map((rules) =>
  rules.map(({ category, min }, index): CreditMinimum => ({
    id: `minimum-${index}`,
    where: { category },
    min: { hundredths: min * 100 },
    per: 'cycle',
  })),
);
const rules = fc
  .record({ limits, minimums, required: fc.integer({ min: 1, max: 2 * MOST }) })
  .map(({ required, ...bounds }) => theCreditRules({ ...bounds, requiredHundredths: required * 100 }));

/** Whole credits per category, in the order of CATEGORIES. */
type Counted = [number, number, number];
const EVERY_COUNT: Counted[] = [];
for (let art = 0; art <= MOST; art++) {
  for (let biomedical = 0; biomedical <= MOST; biomedical++) {
    for (let business = 0; business <= MOST; business++) EVERY_COUNT.push([art, biomedical, business]);
  }
}

function sum(counted: Counted, categories: ReadonlySet<string>): number {
  return CATEGORIES.reduce((total, id, index) => total + (categories.has(id) ? (counted[index] ?? 0) * 100 : 0), 0);
}

function keepsLimits(counted: Counted, credits: CreditRules): boolean {
  return categoryLimits(credits, CATEGORIES, credits.requiredHundredths).every(
    ({ hours, hundredths }) => sum(counted, hours) <= hundredths,
  );
}

function meetsAll(counted: Counted, credits: CreditRules): boolean {
  return (
    sum(counted, new Set(CATEGORIES)) >= credits.requiredHundredths &&
    categoryMinimums(credits, CATEGORIES, credits.requiredHundredths).every(
      ({ hours, hundredths }) => sum(counted, hours) >= hundredths,
    )
  );
}

describe('bounds, against every way of counting', () => {
  it('no way of counting goes past the room under the limits', () => {
    fc.assert(
      fc.property(rules, (credits) => {
        const room = roomUnder(categoryLimits(credits, CATEGORIES, credits.requiredHundredths), CATEGORIES);
        const most = Math.max(
          ...EVERY_COUNT.filter((counted) => keepsLimits(counted, credits)).map((counted) =>
            sum(counted, new Set(CATEGORIES)),
          ),
        );
        expect(most).toBeLessThanOrEqual(room);
      }),
    );
  });

  it('no way of meeting the minimums needs less than they need', () => {
    fc.assert(
      fc.property(rules, (credits) => {
        const needed = needOf(categoryMinimums(credits, CATEGORIES, credits.requiredHundredths));
        const met = EVERY_COUNT.filter((counted) => meetsAll(counted, { ...credits, requiredHundredths: 0 }));
        for (const counted of met) expect(sum(counted, new Set(CATEGORIES))).toBeGreaterThanOrEqual(needed);
      }),
    );
  });

  it('a limit is called idle only when no member would fare better without it', () => {
    const canMeet = (raw: Counted, credits: CreditRules): boolean =>
      EVERY_COUNT.some(
        (counted) =>
          counted.every((value, index) => value <= (raw[index] ?? 0)) &&
          keepsLimits(counted, credits) &&
          meetsAll(counted, credits),
      );
    fc.assert(
      fc.property(rules, fc.constantFrom(...EVERY_COUNT), (credits, raw) => {
        const policy = aPolicy({ categories: aPolicy().categories.slice(0, 3), credits });
        const { errors, notes } = lintPolicy(policy);
        fc.pre(errors.every((error) => !error.startsWith('limits') && !error.startsWith('minimums')));
        const idle = credits.limits.filter(({ id }) => notes.some((note) => note.includes(`"${id}"`)));
        for (const limit of idle) {
          const without = { ...credits, limits: credits.limits.filter(({ id }) => id !== limit.id) };
          expect(canMeet(raw, credits)).toBe(canMeet(raw, without));
        }
      }),
      { numRuns: 5000 },
    );
  });
});
