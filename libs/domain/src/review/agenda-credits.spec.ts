import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aPolicy } from '../../../../test/support/a-policy.js';
import { hundredthsOf } from '../credits/convert-minutes.js';
import type { CreditUnit } from '../policy/policy.js';
import { checkAgendaReading, creditsOfAgenda, readAgenda, type AgendaReading } from './agenda-credits.js';

const unit = (overrides: Partial<CreditUnit> = {}): CreditUnit => ({ ...aPolicy().unit, ...overrides });

describe('minutes as credit', () => {
  it.each<[number, Partial<CreditUnit>, number]>([
    [0, {}, 0],
    [14, {}, 0],
    [15, {}, 25],
    [59, {}, 75],
    [60, {}, 100],
    [360, {}, 600],
    [1, { rounding: 'up' }, 25],
    [15, { rounding: 'up' }, 25],
    [16, { rounding: 'up' }, 50],
    [7, { rounding: 'nearest' }, 0],
    [22, { rounding: 'nearest' }, 25],
    [23, { rounding: 'nearest' }, 50],
    // A half is rounded up: 30 minutes of a half hour's increment is whole, 15 is the half of it.
    [15, { rounding: 'nearest', incrementHundredths: 50 }, 50],
    [50, { minutesPerCredit: 50 }, 100],
    [37, { minutesPerCredit: 50, incrementHundredths: 10 }, 70],
    [360, { minutesPerCredit: 600, incrementHundredths: 10 }, 60],
    [359, { minutesPerCredit: 600, incrementHundredths: 10 }, 50],
    [90, { incrementHundredths: 100 }, 100],
  ])('%i minutes under %j give %i hundredths', (minutes, overrides, expected) => {
    expect(hundredthsOf(minutes, unit(overrides))).toBe(expected);
  });

  const units = fc.record({
    label: fc.constant('hour'),
    minutesPerCredit: fc.constantFrom(50, 60, 600),
    incrementHundredths: fc.constantFrom(1, 5, 10, 20, 25, 50, 100),
    rounding: fc.constantFrom<CreditUnit['rounding']>('down', 'nearest', 'up'),
  });

  it('is a multiple of the increment, less than one increment off, on the side the policy names', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 50_000_000 }), (of, minutes) => {
        const given = BigInt(hundredthsOf(minutes, of));
        const increment = BigInt(of.incrementHundredths);
        // In units of 1 / minutesPerCredit of a hundredth, so that nothing is divided.
        const off = given * BigInt(of.minutesPerCredit) - BigInt(minutes) * 100n;
        const step = increment * BigInt(of.minutesPerCredit);
        expect(given % increment).toBe(0n);
        if (of.rounding === 'down') expect(off <= 0n && off > -step).toBe(true);
        if (of.rounding === 'up') expect(off >= 0n && off < step).toBe(true);
        if (of.rounding === 'nearest') expect(off * 2n <= step && off * 2n > -step).toBe(true);
      }),
    );
  });

  it('never falls when minutes are added', () => {
    fc.assert(
      fc.property(units, fc.nat(100_000), fc.nat(1000), (of, minutes, more) => {
        expect(hundredthsOf(minutes + more, of)).toBeGreaterThanOrEqual(hundredthsOf(minutes, of));
      }),
    );
  });
});

const agenda = [
  { title: 'Bony landmarks', minutes: 90, category: 'art', countable: true },
  { title: 'Lunch', minutes: 60, category: 'art', countable: true },
  { title: 'Contracts', minutes: 40, countable: true },
  { title: 'Travel', minutes: 30, category: 'art', countable: false },
  { title: 'Muscles', minutes: 50, category: 'biomedical', countable: true },
];

describe('an agenda', () => {
  it('counts as the applicant filled it in, where nobody reads it otherwise', () => {
    const read = readAgenda({ agenda }, [], aPolicy());
    expect(read).toEqual({
      rows: agenda.map((row, index) => ({ ...row, category: row.category ?? null, row: index })),
      byCategory: [
        { category: 'art', minutes: 150, hundredths: 250 },
        { category: 'biomedical', minutes: 50, hundredths: 75 },
      ],
      struckMinutes: 30,
      uncategorisedMinutes: 40,
    });
    expect(creditsOfAgenda(read)).toEqual([
      { category: 'art', hundredths: 250 },
      { category: 'biomedical', hundredths: 75 },
    ]);
  });

  it('counts as a reviewer reads it: rows struck, taken in again, and moved', () => {
    const readings: AgendaReading[] = [
      { row: 1, countable: false },
      { row: 2, countable: true, category: 'business' },
      { row: 3, countable: true },
      { row: 4, countable: true, category: 'art' },
    ];
    const { byCategory, struckMinutes, uncategorisedMinutes } = readAgenda({ agenda }, readings, aPolicy());
    expect({ byCategory, struckMinutes, uncategorisedMinutes }).toEqual({
      byCategory: [
        { category: 'art', minutes: 170, hundredths: 275 },
        { category: 'business', minutes: 40, hundredths: 50 },
      ],
      struckMinutes: 60,
      uncategorisedMinutes: 0,
    });
  });

  it('needs no category where the program has one', () => {
    const policy = aPolicy({ categories: [{ id: 'core', label: 'Core' }] });
    const only = [{ title: 'All of it', minutes: 75, countable: true }];
    expect(creditsOfAgenda(readAgenda({ agenda: only }, [], policy))).toEqual([{ category: 'core', hundredths: 125 }]);
  });

  it('gives nothing for less than an increment, and nothing without rows', () => {
    const short = [{ title: 'Welcome', minutes: 14, category: 'art', countable: true }];
    expect(creditsOfAgenda(readAgenda({ agenda: short }, [], aPolicy()))).toEqual([]);
    expect(readAgenda({}, [], aPolicy())).toEqual({
      rows: [],
      byCategory: [],
      struckMinutes: 0,
      uncategorisedMinutes: 0,
    });
  });

  it('loses no minute, and gives the same however its rows are cut and ordered', () => {
    const rows = fc.array(
      fc.record({
        title: fc.constant('Row'),
        minutes: fc.integer({ min: 1, max: 600 }),
        category: fc.constantFrom('art', 'biomedical', null),
        countable: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 599 }), (given, cut) => {
        const whole = readAgenda({ agenda: given }, [], aPolicy());
        const cutUp = given.flatMap((row) =>
          row.minutes > cut
            ? [
                { ...row, minutes: cut },
                { ...row, minutes: row.minutes - cut },
              ]
            : [row],
        );
        const other = readAgenda({ agenda: cutUp.reverse() }, [], aPolicy());
        const counted = whole.byCategory.reduce((sum, { minutes }) => sum + minutes, 0);
        const all = given.reduce((sum, { minutes }) => sum + minutes, 0);
        expect(counted + whole.struckMinutes + whole.uncategorisedMinutes).toBe(all);
        expect(other.byCategory).toEqual(whole.byCategory);
      }),
    );
  });

  it.each<[AgendaReading[], string[]]>([
    [[{ row: 0, countable: false }], []],
    [[{ row: 5, countable: false }], ['/agenda/0/row']],
    [
      [
        { row: 1, countable: false },
        { row: 1, countable: true },
      ],
      ['/agenda/1/row'],
    ],
    [[{ row: 1, countable: true, category: 'core' }], ['/agenda/0/category']],
  ])('is read row by row: %j → %j', (readings, pointers) => {
    const problems = checkAgendaReading({ agenda }, readings, aPolicy());
    expect(problems.map(({ pointer }) => pointer)).toEqual(pointers);
  });
});
