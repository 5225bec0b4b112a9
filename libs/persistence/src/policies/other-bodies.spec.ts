import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { evaluate, localDate, type Candidate, type CreditEntry, type Evaluation } from '#domain';
import { loadSolver } from '#solver';
import { aCredit } from '../../../../test/support/a-credit.js';
import { inlinePolicyReader } from './inline-policy.js';

// Other bodies' published rules, each written from docs/policies.md alone. They are here to be said and counted, not as
// those bodies' own words.
const read = inlinePolicyReader(join(import.meta.dirname, '../../../../programs'));
const solver = await loadSolver();

interface Asked extends Partial<Omit<Candidate, 'cycle'>> {
  cycle: [string, string];
}

function stand(policy: object, credits: readonly CreditEntry[], { cycle: [start, end], ...more }: Asked): Evaluation {
  const cycle = { start: localDate(start), end: localDate(end) };
  const candidate = { asOf: cycle.end, flags: [], credentials: [], credential: null, ...more, cycle };
  return evaluate(read(policy), candidate, credits, solver);
}

/** Counted and over, in hours, by category; what is missing by rule; what is needed. */
const figures = (result: Evaluation): object => ({
  counted: Object.fromEntries(
    result.byCategory
      .filter(({ raw }) => raw > 0)
      .map(({ category, counted, overLimit }) => [category, [counted / 100, overLimit / 100]]),
  ),
  missing: Object.fromEntries(result.missing.map(({ id, amount }) => [id, amount / 100])),
  needed: result.stillNeeded === null ? null : result.stillNeeded / 100,
});
const choices = (...ids: string[]): object[] => ids.map((id) => ({ id, label: id }));

describe('project managers: 60 in three years, 35 of education with 8 of each skill, 25 of giving back with 8 of work', () => {
  const education = ['ways-of-working', 'power-skills', 'business-acumen'];
  const policy = {
    id: 'project-managers',
    version: '1',
    unit: { label: 'PDU', increment: 0.25 },
    required: 60,
    categories: choices(...education, 'giving-back', 'work'),
    minimums: [
      { id: 'education', where: { category: education }, min: 35 },
      ...education.map((id) => ({ id, where: { category: [id] }, min: 8 })),
    ],
    limits: [
      { id: 'giving-back', where: { category: ['giving-back', 'work'] }, max: 25 },
      { id: 'work', where: { category: ['work'] }, max: 8 },
    ],
    carry: { max: 20, earnedInLastMonths: 12 },
  };
  const cycle: [string, string] = ['2024-01-01', '2026-12-31'];
  const early = { completedOn: localDate('2024-06-01') };
  const record = (ways: number, power: number, business: number, giving: number, work: number): CreditEntry[] =>
    [ways, power, business, giving, work].map((hours, index) =>
      aCredit([...education, 'giving-back', 'work'][index] ?? '', hours, early),
    );
  it.each([
    [record(19, 8, 8, 17, 8), { counted: [19, 8, 8, 17, 8], over: [0, 0, 0, 0, 0], missing: {}, needed: 0 }],
    [
      record(19, 8, 7.75, 17, 8),
      {
        counted: [19, 8, 7.75, 17, 8],
        over: [0, 0, 0, 0, 0],
        missing: { education: 0.25, 'business-acumen': 0.25, total: 0.25 },
        needed: 0.25,
      },
    ],
    [
      record(20, 8, 7, 17, 8),
      { counted: [20, 8, 7, 17, 8], over: [0, 0, 0, 0, 0], missing: { 'business-acumen': 1 }, needed: 1 },
    ],
    [record(19, 8, 8, 10, 9), { counted: [19, 8, 8, 10, 8], over: [0, 0, 0, 0, 1], missing: { total: 7 }, needed: 7 }],
    [
      record(10, 8, 8, 30, 0.25),
      {
        counted: [10, 8, 8, 25, 0],
        over: [0, 0, 0, 5, 0.25],
        missing: { education: 9, total: 9 },
        needed: 9,
      },
    ],
  ])('record %#', (credits, { counted, over, missing, needed }) => {
    const result = stand(policy, credits, { cycle });
    expect(result.byCategory.map((one) => one.counted / 100)).toEqual(counted);
    expect(result.byCategory.map((one) => one.overLimit / 100)).toEqual(over);
    expect(figures(result)).toMatchObject({ missing, needed });
  });

  it.each([
    ['2025-12-31', 5, 0],
    ['2026-01-01', 5, 5],
    ['2026-06-01', 30, 20],
  ])('education of %s, %d beyond the requirement: %d go over', (day, surplus, carried) => {
    const more = aCredit('ways-of-working', surplus, { completedOn: localDate(day) });
    expect(stand(policy, [...record(19, 8, 8, 17, 8), more], { cycle }).carryOut).toBe(carried * 100);
  });
});

describe('accountants: 120 in three years, 20 in each, 4 of ethics, half at most of one’s own publications', () => {
  const policy = {
    id: 'accountants',
    version: '1',
    unit: { label: 'hour', minutesPerCredit: 50, increment: 0.2, minPerActivity: 1 },
    cycle: { kind: 'calendar-years', years: 3, yearKind: 'calendar' },
    required: 120,
    categories: choices('technical', 'other'),
    minimums: [
      { id: 'yearly', where: {}, min: 20, per: 'year' },
      { id: 'ethics', where: { tag: ['ethics'] }, min: 4 },
    ],
    limits: [{ id: 'publishing', where: { tag: ['published'] }, ofRequired: 0.5 }],
  };
  const cycle: [string, string] = ['2024-01-01', '2026-12-31'];
  const on = (day: string, hours: number | { minutes: number }, tags: string[] = []): CreditEntry =>
    aCredit('technical', hours, { completedOn: localDate(day), tags });
  it.each([
    ['50 minutes are an hour', { minutes: 50 }, 100],
    ['in fifths', { minutes: 69 }, 120],
    ['rounded down', { minutes: 59 }, 100],
    ['but not below one', { minutes: 49 }, 0],
  ])('%s', (_case, minutes, hundredths) => {
    expect(stand(policy, [on('2024-01-01', minutes)], { cycle }).countedTotal).toBe(hundredths);
  });

  it.each([
    [
      'met, to the last day of a year',
      [on('2024-12-31', 20), on('2025-06-01', 76), on('2026-06-01', 20), on('2026-06-02', 4, ['ethics'])],
      '2026-12-31',
      {},
      0,
    ],
    [
      'a year that is closed and short',
      [on('2024-12-31', 19.8), on('2025-01-01', 100), on('2026-01-01', 24, ['ethics'])],
      '2026-12-31',
      { yearly: 0.2 },
      null,
    ],
    [
      'a year that still runs',
      [on('2024-12-31', 20), on('2025-06-01', 80), on('2026-01-01', 16, ['ethics'])],
      '2026-06-30',
      { yearly: 4, total: 4 },
      4,
    ],
    [
      'ethics alone is missing',
      [on('2024-06-01', 40), on('2025-06-01', 40), on('2026-01-01', 40), on('2026-01-02', 3.8, ['ethics'])],
      '2026-12-31',
      { ethics: 0.2 },
      0.2,
    ],
    [
      'published work above half',
      [on('2024-06-01', 40, ['published']), on('2025-06-01', 40, ['published']), on('2026-01-01', 56, ['ethics'])],
      '2026-12-31',
      { total: 4 },
      4,
    ],
  ])('%s', (_case, credits, asOf, missing, needed) => {
    expect(figures(stand(policy, credits, { cycle, asOf: localDate(asOf) }))).toMatchObject({ missing, needed });
  });
});

describe('emergency technicians: 40 in two years, 20 national, 10 local, 10 individual, part of each at a distance', () => {
  const parts = ['national', 'local', 'individual'];
  const policy = {
    id: 'emergency-technicians',
    version: '1',
    unit: { label: 'hour', increment: 0.5 },
    cycle: { kind: 'fixed-anchors', years: 2, anchors: ['03-31'] },
    required: 40,
    categories: choices(...parts),
    minimums: [
      { id: 'national', where: { category: ['national'] }, min: 20 },
      { id: 'local', where: { category: ['local'] }, min: 10 },
      { id: 'cardiology', where: { category: ['national'], tag: ['cardiology'] }, min: 6 },
      { id: 'instructor', where: { tag: ['teaching'] }, min: 2, when: 'instructor' },
    ],
    limits: [
      { id: 'national-at-a-distance', where: { category: ['national'], tag: ['distance'] }, max: 6.5 },
      { id: 'local-at-a-distance', where: { category: ['local'], tag: ['distance'] }, max: 6.5 },
    ],
    proration: { basis: 'months', rounding: 'up', appliesTo: ['required', 'minimums'] },
    onceOnly: 'cycle',
  };
  const cycle: [string, string] = ['2024-04-01', '2026-03-31'];
  const heart = aCredit('national', 6, { tags: ['cardiology'] });
  const far = (category: string, hours: number): CreditEntry => aCredit(category, hours, { tags: ['distance'] });
  it.each([
    [
      'all in its place',
      [heart, aCredit('national', 14), aCredit('local', 10), aCredit('individual', 10)],
      { missing: {}, needed: 0 },
    ],
    [
      'no more than a third of the national part at a distance',
      [heart, far('national', 14), aCredit('local', 10), aCredit('individual', 10)],
      { counted: { national: [12.5, 7.5] }, missing: { national: 7.5, total: 7.5 }, needed: 7.5 },
    ],
    [
      'all of the individual part at a distance',
      [heart, aCredit('national', 14), aCredit('local', 10), far('individual', 10)],
      { counted: { individual: [10, 0] }, missing: {}, needed: 0 },
    ],
    [
      'what may count in two parts goes where it is needed',
      [heart, aCredit(['national', 'local'], 24), aCredit('individual', 10)],
      { counted: { national: [20, 0], local: [10, 0] }, missing: {}, needed: 0 },
    ],
    [
      'a topic of the national part alone',
      [aCredit('national', 20), aCredit('local', 10), aCredit('individual', 10)],
      { missing: { cardiology: 6 }, needed: 6 },
    ],
    [
      'the same course once',
      [
        heart,
        aCredit('national', 14),
        aCredit('local', 5, { key: 'protocols', completedOn: localDate('2024-05-01') }),
        aCredit('local', 5, { key: 'protocols', completedOn: localDate('2025-05-01') }),
        aCredit('individual', 10),
      ],
      { missing: { local: 5, total: 5 }, needed: 5 },
    ],
  ])('%s', (_case, credits, expected) => {
    const result: { counted?: object } & object = figures(stand(policy, credits, { cycle }));
    expect(result).toMatchObject(expected);
  });

  it('asks more of instructors, by a flag', () => {
    const credits = [heart, aCredit('national', 14), aCredit('local', 10), aCredit('individual', 10)];
    expect(figures(stand(policy, credits, { cycle, flags: ['instructor'] }))).toMatchObject({
      missing: { instructor: 2 },
      needed: 2,
    });
  });

  it.each([
    ['2025-04-01', 20, 10],
    ['2025-03-31', 22, 11],
    ['2025-09-15', 12, 6],
  ])('a first cycle from %s to the anchor asks for %d, %d of them national', (start, required, national) => {
    const result = stand(policy, [], { cycle: [start, '2026-03-31'] });
    const { requiredTotal, byCategory } = result;
    expect([requiredTotal / 100, (byCategory[0]?.minimum ?? 0) / 100]).toEqual([required, national]);
  });
});
