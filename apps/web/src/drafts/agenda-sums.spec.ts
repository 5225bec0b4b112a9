import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAgenda, type CreditUnit } from '#domain';
import { agendaGaps, agendaSums } from './agenda-sums.js';

const CATEGORIES = [
  { id: 'art', label: 'Art' },
  { id: 'biomedical', label: 'Biomedical' },
];
const QUARTERS = { minutesPerCredit: 60, increment: 0.25, rounding: 'down' as const };
const row = (minutes: string, category = '', countable = true) => ({ minutes, category, countable });

describe('an agenda', () => {
  test('is added up per category before it is rounded', () => {
    const agenda = [row('50', 'art'), row('40', 'art'), row('130', 'biomedical'), row('30', 'art', false), row('20')];
    expect(agendaSums(agenda, CATEGORIES, QUARTERS)).toEqual({
      byCategory: [
        { category: 'art', minutes: 90, hundredths: 150 },
        { category: 'biomedical', minutes: 130, hundredths: 200 },
      ],
      uncategorised: 20,
      struck: 30,
      countable: 240,
    });
  });

  test('counts what is no number as nothing, and everything to an only category', () => {
    const agenda = [row('ten'), row(''), row('60'), row(' 15 ')];
    const [only] = CATEGORIES;
    expect(agendaSums(agenda, [only!], QUARTERS)).toMatchObject({
      byCategory: [{ category: 'art', minutes: 75, hundredths: 125 }],
      uncategorised: 0,
    });
  });

  test('comes to what the api makes of it, whatever the policy’s unit', () => {
    const rows = fc.record({
      minutes: fc.integer({ min: 1, max: 600 }),
      category: fc.constantFrom('art', 'biomedical', ''),
      countable: fc.boolean(),
    });
    const units = fc.record({
      minutesPerCredit: fc.constantFrom(45, 50, 60),
      incrementHundredths: fc.constantFrom(1, 5, 10, 25, 50, 100),
      rounding: fc.constantFrom('down' as const, 'nearest' as const, 'up' as const),
    });
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 12 }), units, (agenda, unit) => {
        const policyUnit: CreditUnit = { label: 'hour', ...unit };
        const read = readAgenda(
          { agenda: agenda.map(({ category, ...rest }) => ({ title: 'x', category: category || null, ...rest })) },
          [],
          { categories: CATEGORIES, unit: policyUnit },
        );
        const sums = agendaSums(
          agenda.map(({ minutes, ...rest }) => ({ minutes: String(minutes), ...rest })),
          CATEGORIES,
          { ...unit, increment: unit.incrementHundredths / 100 },
        );
        expect(sums.byCategory).toEqual(read.byCategory);
        expect([sums.struck, sums.uncategorised]).toEqual([read.struckMinutes, read.uncategorisedMinutes]);
      }),
    );
  });
});

describe('what is asked for', () => {
  const sums = agendaSums([row('90', 'art'), row('20')], CATEGORIES, QUARTERS);
  const gaps = (...credits: [category: string, hours: string, ...credentials: string[]][]) =>
    agendaGaps(
      credits.map(([category, hours, ...credentials]) => ({ category, hours, credentials })),
      sums,
      CATEGORIES,
    );
  const art = (asked: number) => [{ category: 'art', asked, given: 150 }];

  test('is compared with what the agenda gives', () => {
    expect(gaps(['art', '99'])).toEqual(art(9900));
    expect(gaps(['art', '0,75'], ['art', '0.75'])).toEqual([]);
    expect(gaps(['art', '1'])).toEqual(art(100));
    expect(gaps(['biomedical', '2'])).toEqual([...art(0), { category: 'biomedical', asked: 200, given: 0 }]);
  });

  test('for one credential does not add up with what is for another, but with what is for all', () => {
    expect(gaps(['art', '1.5', 'CMI'], ['art', '1.5', 'CFA'])).toEqual([]);
    expect(gaps(['art', '1.5', 'CMI'], ['art', '0.5'])).toEqual(art(200));
  });

  test('says nothing before there is something to compare', () => {
    expect(gaps(['art', ''], ['', '3'], ['art', 'three'])).toEqual([]);
    const none = agendaSums([row('')], CATEGORIES, QUARTERS);
    expect(agendaGaps([{ category: 'art', hours: '3', credentials: [] }], none, CATEGORIES)).toEqual([]);
  });
});
