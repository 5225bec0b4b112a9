import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aPolicy, theCreditRules } from '../../../../test/support/a-policy.js';
import { instant, localDate } from '../calendar/index.js';
import type { DomainError, FieldProblem } from '../errors.js';
import {
  contradicting,
  coveringApproval,
  creditsUnder,
  isInForce,
  requireValidStanding,
  type Completed,
  type StandingApproval,
} from './standing-approval.js';

const policy = aPolicy({ credits: theCreditRules({ sources: [{ id: 'magazine', label: 'Magazine' }] }) });

function standing(overrides: Partial<StandingApproval> = {}): StandingApproval {
  return {
    id: 'one',
    program: 'test-program',
    source: 'magazine',
    organisation: null,
    basis: 'package',
    credits: [{ category: 'art', hundredths: 100 }],
    note: '',
    effectiveFrom: localDate('2026-01-01'),
    expiresOn: localDate('2026-12-31'),
    approvedBy: 'chair',
    approvedAt: instant('2026-01-01T12:00:00Z'),
    ending: null,
    ...overrides,
  };
}

const ending = { on: localDate('2026-06-15'), reason: 'No more.', by: 'chair', at: instant('2026-06-10T12:00:00Z') };

describe('a standing approval holds', () => {
  test.each<[string, Partial<StandingApproval>, boolean]>([
    ['2025-12-31', {}, false],
    ['2026-01-01', {}, true],
    ['2026-12-31', {}, true],
    ['2027-01-01', {}, false],
    ['2099-01-01', { expiresOn: null }, true],
    ['2026-06-14', { ending }, true],
    ['2026-06-15', { ending }, false],
  ])('on %s with %j: %s', (on, overrides, holds) => {
    expect(isInForce(standing(overrides), localDate(on))).toBe(holds);
  });
});

describe('what covers a source on a day', () => {
  const on = localDate('2026-07-01');
  const later = standing({ id: 'later', effectiveFrom: localDate('2026-03-01') });
  const named = standing({ id: 'named', source: null, organisation: 'Guild of  Illustrators' });

  test.each<[string, Parameters<typeof coveringApproval>, string | undefined]>([
    ['the one of that source', [[named, standing()], { source: 'magazine' }, on], 'one'],
    ['the one that began last', [[later, standing()], { source: 'magazine' }, on], 'later'],
    ['not one that has not begun', [[later, standing()], { source: 'magazine' }, localDate('2026-02-01')], 'one'],
    ['not one that was ended', [[standing({ ending })], { source: 'magazine' }, on], undefined],
    ['an organisation by its name', [[named], { organisation: 'guild of illustrators' }, on], 'named'],
    ['no organisation by another name', [[named, standing()], { organisation: 'magazine' }, on], undefined],
  ])('%s', (_what, [approvals, origin, day], id) => {
    expect(coveringApproval(approvals, origin, day)?.id).toBe(id);
  });
});

describe('two at the same time', () => {
  const other = standing({ id: 'other' });
  test.each<[string, Partial<StandingApproval>, boolean]>([
    ['for the same', {}, true],
    ['from the last day on', { effectiveFrom: localDate('2026-12-31'), expiresOn: null }, true],
    ['from the day after it', { effectiveFrom: localDate('2027-01-01'), expiresOn: null }, false],
    ['of another source', { source: 'journal' }, false],
    ['of an organisation', { source: null, organisation: 'Magazine' }, false],
    ['on another basis', { basis: 'contact-hour' }, false],
    ['for another category', { credits: [{ category: 'history', hundredths: 100 }] }, false],
    ['of another amount', { credits: [{ category: 'art', hundredths: 25 }] }, true],
  ])('%s contradict each other: %s', (_what, overrides, expected) => {
    expect(contradicting(standing(overrides), [other])?.id).toBe(expected ? 'other' : undefined);
  });

  test('do not when one was ended before, are itself, or are for other credentials', () => {
    const from = { effectiveFrom: localDate('2026-06-15') };
    expect(contradicting(standing(from), [standing({ id: 'other', ending })])).toBeUndefined();
    expect(contradicting(other, [other])).toBeUndefined();
    const of = (...credentials: string[]) => ({ credits: [{ category: 'art', hundredths: 100, credentials }] });
    expect(contradicting(standing(of('CMC')), [standing({ id: 'other', ...of('CMIL') })])).toBeUndefined();
    expect(contradicting(standing(of('CMC')), [other])?.id).toBe('other');
    const names = ['Guild  of Illustrators', 'guild of illustrators'].map((organisation, index) =>
      standing({ id: String(index), source: null, organisation }),
    );
    expect(contradicting(names[0] ?? other, names)?.id).toBe('1');
  });
});

describe('the credits it gives', () => {
  const twoKinds = [
    { category: 'art', hundredths: 100 },
    { category: 'biomedical', hundredths: 50 },
  ];

  test.each<[string, Partial<StandingApproval>, Completed, [string, number][]]>([
    ['each package', {}, { packages: 3 }, [['art', 300]]],
    ['no half package', {}, { packages: 1.9 }, [['art', 100]]],
    ['no package', {}, { minutes: 600 }, []],
    ['each contact hour, rounded down', { basis: 'contact-hour' }, { minutes: 100 }, [['art', 150]]],
    ['less than an increment', { basis: 'contact-hour' }, { minutes: 14 }, []],
    [
      'another value an hour',
      { basis: 'contact-hour', credits: twoKinds },
      { minutes: 90 },
      [
        ['art', 150],
        ['biomedical', 75],
      ],
    ],
    [
      'what was approved there, up to the most',
      { basis: 'as-approved', credits: twoKinds },
      {
        approvedThere: [
          { category: 'biomedical', hundredths: 90 },
          { category: 'art', hundredths: 80 },
        ],
      },
      [
        ['biomedical', 50],
        ['art', 75],
      ],
    ],
    ['no other category', { basis: 'as-approved' }, { approvedThere: [{ category: 'history', hundredths: 100 }] }, []],
    ['nothing below nothing', { basis: 'contact-hour' }, { minutes: -60 }, []],
  ])('for %s', (_what, overrides, completed, expected) => {
    const given = creditsUnder(standing(overrides), completed, policy.unit);
    expect(given.map(({ category, hundredths }) => [category, hundredths])).toEqual(expected);
  });

  test('are on the increment and never fall as more is done', () => {
    const hourly = standing({ basis: 'contact-hour', credits: [{ category: 'art', hundredths: 125 }] });
    const given = (minutes: number): number => creditsUnder(hourly, { minutes }, policy.unit)[0]?.hundredths ?? 0;
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(500), (minutes, more) => {
        expect(given(minutes) % policy.unit.incrementHundredths).toBe(0);
        expect(given(minutes + more)).toBeGreaterThanOrEqual(given(minutes));
        expect(given(minutes) * 60).toBeLessThanOrEqual(minutes * 125);
      }),
    );
  });
});

test.each<[string, Partial<StandingApproval>, string[]]>([
  ['as it should be', {}, []],
  ['of an organisation', { source: null, organisation: 'Guild' }, []],
  ['of nothing', { source: null }, ['/source']],
  ['of both', { organisation: 'Guild' }, ['/source']],
  ['of an unknown source', { source: 'gazette' }, ['/source']],
  ['for an unknown category', { credits: [{ category: 'alchemy', hundredths: 100 }] }, ['/credits/0/category']],
  ['off the increment', { credits: [{ category: 'art', hundredths: 10 }] }, ['/credits/0/hours']],
  ['that began yesterday', { effectiveFrom: localDate('2025-12-31') }, ['/effectiveFrom']],
  ['that ends before it begins', { expiresOn: localDate('2025-12-31') }, ['/expiresOn']],
])('one %s', (_what, overrides, pointers) => {
  let fields: readonly FieldProblem[] = [];
  try {
    requireValidStanding(standing(overrides), policy, localDate('2026-01-01'));
  } catch (error) {
    fields = (error as DomainError).fields;
  }
  expect(fields.map(({ pointer }) => pointer)).toEqual(pointers);
});
