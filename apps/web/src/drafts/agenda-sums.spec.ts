import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAgenda, type CreditUnit } from '#domain';
import { agendaSums } from './agenda-sums.js';

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
