import { describe, expect, it } from '@jest/globals';
import { aCredit, anEvaluation, evaluated, theAmiRules, thePmiRules } from '../../../../test/support/a-credit.js';
import type { CreditRules } from '../policy/credit-rules.js';
import { explainChange, standingChange } from './standing-change.js';

const year = anEvaluation({ year: 2026 });
const limit = (max: number): Partial<CreditRules> => ({
  limits: [{ id: 'other', where: { category: ['other'] }, max: { hundredths: max * 100 }, per: 'cycle' }],
});
const nine = aCredit('core', 9);
const three = aCredit('other', 3);

describe('what other rules do to a standing', () => {
  it.each([
    ['unchanged', [nine], {}],
    ['unchanged', [nine], limit(2)],
    ['needs-more', [nine], { requiredHundredths: 1300 }],
    ['needs-less', [nine], { requiredHundredths: 1100 }],
    ['no-longer-met', [nine, three], { requiredHundredths: 1225 }],
    ['no-longer-met', [nine, three], limit(2.75)],
    ['now-met', [nine], { requiredHundredths: 900 }],
    ['counts-otherwise', [aCredit('core', 12), three], limit(2)],
    ['unchanged', [aCredit('core', 12), three], { requiredHundredths: 1100 }],
  ] as const)('%s', (change, credits, rules) => {
    const before = evaluated(thePmiRules(limit(3)), credits, year);
    expect(standingChange(before, evaluated(thePmiRules({ ...limit(3), ...rules }), credits, year))).toBe(change);
  });

  it('needs more where nothing can make up for it any more', () => {
    const before = evaluated(theAmiRules(), [aCredit('art', 1)]);
    expect(standingChange(before, { ...before, stillNeeded: null, recoverable: false })).toBe('needs-more');
    expect(standingChange({ ...before, stillNeeded: null, recoverable: false }, before)).toBe('needs-less');
  });

  it('is told in words, and what stays is not', () => {
    const words = { unit: 'hour', categories: new Map([['other', 'Other topics']]) };
    const credits = [nine, three, aCredit('core', 1, { status: 'approved', id: 'short' })];
    const before = evaluated(thePmiRules(limit(3)), credits, year);
    const rules = thePmiRules({ ...limit(1), requiredHundredths: 1400, minimumPerActivityHundredths: 200 });
    expect(explainChange(before, evaluated(rules, credits, year), words)).toEqual([
      'Required: 12 hours until now, 14 hours then.',
      'Counted: 13 hours until now, 10 hours then.',
      'Counted in core: 10 hours until now, 9 hours then.',
      'Counted in Other topics: 3 hours until now, 1 hour then.',
      'Still needed: nothing until now, 4 hours then.',
      'Credits that count no more: 1 too short.',
    ]);
    expect(explainChange(before, before, words)).toEqual([]);
  });
});
