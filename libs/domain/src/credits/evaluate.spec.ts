import { describe, expect, it } from '@jest/globals';
import { localDate, type CreditEntry, type CreditPolicy, type CreditRules, type Evaluation } from '../index.js';
import { aCredit, anEvaluation, evaluated, theAmiRules, thePmiRules } from '../../../../test/support/a-credit.js';

const of = (evaluation: Evaluation, category: string): [number, number, number] => {
  const found = evaluation.byCategory.find((standing) => standing.category === category);
  if (found === undefined) throw new Error(`No category ${category}`);
  return [found.counted, found.overLimit, found.missing];
};

const choices = (...ids: string[]): { id: string; label: string }[] => ids.map((id) => ({ id, label: id }));

describe('what is excluded before the rules', () => {
  it('counts nothing, and says why in words', () => {
    const excluded = (reason: 'other-credential' | 'above-approved', isPart = false): Partial<CreditEntry> => ({
      excluded: { reason, credentials: ['CMC', 'CMOM', 'CMCO'], isPart },
    });
    const credits = [
      aCredit('core', 3, { id: 'coder', ...excluded('other-credential') }),
      aCredit('core', 2, { id: 'course' }),
      aCredit('core', 1, { id: 'course', ...excluded('above-approved', true) }),
      aCredit('core', 1, { id: 'form', status: 'pending', ...excluded('other-credential') }),
    ];
    const { countedTotal, rawTotal, rejected, explanation } = evaluated(thePmiRules(), credits);
    expect({ countedTotal, rawTotal }).toEqual({ countedTotal: 200, rawTotal: 200 });
    expect(rejected).toEqual([
      { id: 'coder', reason: 'other-credential', credentials: ['CMC', 'CMOM', 'CMCO'] },
      { id: 'course', reason: 'above-approved', part: 100 },
      { id: 'form', reason: 'pending' },
    ]);
    expect(explanation.slice(0, 3)).toEqual([
      'Credit coder is not counted: it is for CMC, CMOM and CMCO, not for this credential.',
      'Credit course: 1 hour of it not counted: it is more than was approved for this credential.',
      'Credit form is not counted: it still waits for a decision.',
    ]);
  });
});

describe('the worked examples', () => {
  it('AMI: Art 23, Biomedical 13', () => {
    const result = evaluated(theAmiRules(), [aCredit('art', 23), aCredit('biomedical', 13)]);
    expect(of(result, 'art')).toEqual([2100, 200, 0]);
    expect(of(result, 'biomedical')).toEqual([1300, 0, 100]);
    expect(result).toMatchObject({
      requiredTotal: 3500,
      countedTotal: 3400,
      rawTotal: 3600,
      missing: [
        { id: 'biomedical-minimum', year: null, amount: 100 },
        { id: 'total', year: null, amount: 100 },
      ],
      stillNeeded: 100,
      met: false,
      recoverable: true,
    });
  });

  it('AMI: Art 14, Biomedical 14, Business 4, History 3', () => {
    const credits = [aCredit('art', 14), aCredit('biomedical', 14), aCredit('business', 4), aCredit('history', 3)];
    const result = evaluated(theAmiRules(), credits);
    expect(result).toMatchObject({ countedTotal: 3500, stillNeeded: 0, met: true, missing: [], carryOut: 0 });
  });

  it('AMI: Art 21, Biomedical 21 count 42, and nothing carries', () => {
    const result = evaluated(theAmiRules(), [aCredit('art', 21), aCredit('biomedical', 21)]);
    expect(result).toMatchObject({ countedTotal: 4200, rawTotal: 4200, met: true, carryOut: 0 });
  });

  it('AMI: six hours that may be Art or Biomedical go where they are needed', () => {
    const result = evaluated(theAmiRules(), [
      aCredit(['art', 'biomedical'], 6, { completedOn: localDate('2022-01-01') }),
      aCredit('art', 12),
      aCredit('biomedical', 10),
      aCredit('business', 7),
    ]);
    expect(result.byCategory.map(({ category, counted }) => [category, counted])).toEqual([
      ['art', 1400],
      ['biomedical', 1400],
      ['business', 700],
      ['history', 0],
    ]);
    expect(result).toMatchObject({ countedTotal: 3500, met: true, missing: [] });
  });

  it.each<[string, number, number[], number[]]>([
    ['all of it', 6, [2100, 0], [1400, 0]],
    ['up to its own limit', 20, [2100, 0], [2100, 700]],
  ])('AMI: above the limit of Art the alternative category takes %s', (_case, free, art, biomedical) => {
    const credits = [aCredit('art', 21), aCredit('biomedical', 8), aCredit(['art', 'biomedical'], free)];
    const result = evaluated(theAmiRules(), credits);
    expect([of(result, 'art').slice(0, 2), of(result, 'biomedical').slice(0, 2)]).toEqual([art, biomedical]);
    expect(result).toMatchObject({ countedTotal: (art[0] ?? 0) + (biomedical[0] ?? 0), met: true });
  });

  it('AMI: Business and History count 7 together, earliest first', () => {
    const result = evaluated(theAmiRules(), [
      aCredit('business', 5, { completedOn: localDate('2022-03-01') }),
      aCredit('history', 4, { completedOn: localDate('2022-02-01') }),
    ]);
    expect(of(result, 'history')).toEqual([400, 0, 0]);
    expect(of(result, 'business')).toEqual([300, 200, 0]);
    expect(result.byLimit.find(({ id }) => id === 'optional-maximum')).toEqual({
      id: 'optional-maximum',
      year: null,
      maximum: 700,
      raw: 900,
      counted: 700,
      overLimit: 200,
    });
    expect(result.stillNeeded).toBe(2800);
  });

  it('PMI: 8 core, 10 other', () => {
    const result = evaluated(thePmiRules(), [aCredit('core', 8), aCredit('other', 10)], anEvaluation({ year: 2026 }));
    expect(of(result, 'core')).toEqual([800, 0, 100]);
    expect(of(result, 'other')).toEqual([300, 700, 0]);
    expect(result).toMatchObject({
      countedTotal: 1100,
      rawTotal: 1800,
      stillNeeded: 100,
      missing: [
        { id: 'core-minimum', year: null, amount: 100 },
        { id: 'total', year: null, amount: 100 },
      ],
    });
  });

  it('a record of nothing needs everything', () => {
    const result = evaluated(theAmiRules(), []);
    expect(result).toMatchObject({ countedTotal: 0, rawTotal: 0, stillNeeded: 3500, met: false, recoverable: true });
    expect(result.explanation).toContain('Not met yet: at least 35 hours more needed.');
  });
});

describe('room for a minimum inside a maximum', () => {
  const rules: Partial<CreditRules> = {
    requiredHundredths: 1000,
    limits: [{ id: 'optional', where: { category: ['business', 'history'] }, max: { hundredths: 700 }, per: 'cycle' }],
    minimums: [{ id: 'history-minimum', where: { category: ['history'] }, min: { hundredths: 200 }, per: 'cycle' }],
  };

  it('is kept for hours that come later', () => {
    const result = evaluated(theAmiRules(rules), [
      aCredit('business', 7, { completedOn: localDate('2022-01-01') }),
      aCredit('history', 2, { completedOn: localDate('2023-01-01') }),
    ]);
    expect(of(result, 'business')).toEqual([500, 200, 0]);
    expect(of(result, 'history')).toEqual([200, 0, 0]);
    expect(result.stillNeeded).toBe(300);
  });

  it('is filled while nothing asks for it, and given back when it is needed', () => {
    const result = evaluated(theAmiRules(rules), [aCredit('business', 7), aCredit('art', 3)]);
    expect(result.countedTotal).toBe(1000);
    expect(result.stillNeeded).toBe(200);
    expect(result.missing).toEqual([{ id: 'history-minimum', year: null, amount: 200 }]);
  });
});

it('a limit and a minimum of one id are told apart in words', () => {
  const { explanation } = evaluated(
    theAmiRules({
      requiredHundredths: 1000,
      limits: [{ id: 'history', where: { category: ['business', 'history'] }, max: { hundredths: 300 }, per: 'cycle' }],
      minimums: [{ id: 'history', where: { category: ['history'] }, min: { hundredths: 100 }, per: 'cycle' }],
    }),
    [aCredit('business', 5)],
  );
  expect(explanation).toEqual([
    'Business: 3 hours of 5 count; 2 are over a limit and stay on the record.',
    'Business and History together: at most 3 hours count; there are 5.',
    '1 hour missing for History.',
    '7 hours missing for the total.',
    'Not met yet: at least 8 hours more needed.',
  ]);
});

describe('rules of more tags than are combined in every way', () => {
  it('are met by hours with two of them at once', () => {
    const result = evaluated(
      theAmiRules({
        requiredHundredths: 1000,
        limits: ['c', 'd', 'e', 'f'].map((tag) => ({
          id: `max-${tag}`,
          where: { tag: [tag] },
          max: { hundredths: 0 },
          per: 'cycle' as const,
        })),
        minimums: [{ id: 'both', where: { allTags: ['a', 'b'] }, min: { hundredths: 200 }, per: 'cycle' }],
      }),
      [aCredit('art', 9)],
    );
    expect(result).toMatchObject({ countedTotal: 900, stillNeeded: 200, recoverable: true });
    expect(result.missing).toEqual([
      { id: 'both', year: null, amount: 200 },
      { id: 'total', year: null, amount: 100 },
    ]);
  });
});

describe('years of a longer cycle', () => {
  const rules = theAmiRules({
    requiredHundredths: 6000,
    limits: [],
    minimums: [{ id: 'yearly', where: {}, min: { hundredths: 1000 }, per: 'year' }],
    cycle: { kind: 'calendar-years', months: 36, anchors: [], yearKind: 'calendar' },
  });
  const term = { start: localDate('2024-01-01'), end: localDate('2026-12-31') };
  const credits = [
    aCredit('art', 9, { completedOn: localDate('2024-05-01') }),
    aCredit('art', 30, { completedOn: localDate('2025-05-01') }),
  ];

  it('a minimum of a year still running is needed', () => {
    const result = evaluated(rules, credits, { cycle: term, asOf: localDate('2024-12-31') });
    expect(result).toMatchObject({ countedTotal: 900, stillNeeded: 5100, recoverable: true });
    expect(result.projected.countedTotal).toBe(3900);
  });

  it('one of a year that has closed cannot be made up for', () => {
    const result = evaluated(rules, credits, { cycle: term, asOf: localDate('2025-12-31') });
    expect(result).toMatchObject({ countedTotal: 3900, stillNeeded: null, recoverable: false, met: false });
    expect(result.missing).toEqual([
      { id: 'yearly', year: 1, amount: 100 },
      { id: 'yearly', year: 3, amount: 1000 },
      { id: 'total', year: null, amount: 2100 },
    ]);
  });
});

describe('admission, the first reason that holds', () => {
  const rules = theAmiRules({ onceOnly: 'cycle', minimumPerActivityHundredths: 100 });
  const window = { cycle: { start: localDate('2021-03-01'), end: localDate('2026-02-28') } };
  const day = localDate('2025-05-01');
  it.each([
    [{ status: 'denied' as const, completedOn: localDate('2020-01-01') }, 'not-approved'],
    [{ status: 'pending' as const }, 'pending'],
    [{ completedOn: localDate('2021-02-28') }, 'outside-cycle'],
    [{ completedOn: localDate('2026-03-01') }, 'outside-cycle'],
    [{ completedOn: day, formSubmittedOn: localDate('2025-06-01') }, 'late-form'],
    [{ completedOn: day, formSubmittedOn: localDate('2025-05-31') }, null],
    [{ completedOn: day, claimedOn: localDate('2025-04-30') }, 'claimed-before-completion'],
    [{ completedOn: day, claimedOn: localDate('2025-05-31') }, null],
    [{ completedOn: day, claimedOn: localDate('2025-06-01') }, 'late-claim'],
    [{ completedOn: localDate('2026-02-20'), claimedOn: localDate('2026-02-28') }, null],
    [{ completedOn: localDate('2026-02-20'), claimedOn: localDate('2026-03-01') }, 'recorded-after-cycle'],
  ])('%j: %s', (overrides, reason) => {
    const result = evaluated(rules, [aCredit('art', 2, { id: 'one', ...overrides })], window);
    expect(result.rejected).toEqual(reason === null ? [] : [{ id: 'one', reason }]);
    expect(result.countedTotal).toBe(reason === null ? 200 : 0);
  });

  it('the same activity counts once, the earlier run', () => {
    const result = evaluated(
      rules,
      [
        aCredit('art', 3, { id: 'b', key: 'anatomy', completedOn: localDate('2025-05-02') }),
        aCredit('art', 2, { id: 'a', key: 'anatomy', completedOn: day }),
      ],
      window,
    );
    expect(result).toMatchObject({ countedTotal: 200, rejected: [{ id: 'b', reason: 'duplicate' }] });
  });

  it('an activity below the minimum gives nothing', () => {
    const result = evaluated(rules, [aCredit('art', 0.75, { id: 'short' }), aCredit('art', 1)], window);
    expect(result).toMatchObject({ rawTotal: 100, rejected: [{ id: 'short', reason: 'below-minimum' }] });
  });
});

describe('amounts', () => {
  it.each([
    [20, 25, 'down', 25],
    [40, 25, 'down', 50],
    [50, 25, 'down', 75],
    [44, 50, 'nearest', 50],
    [45, 50, 'nearest', 100],
    [31, 50, 'up', 100],
    [0, 25, 'up', 0],
  ] as const)('%i minutes in steps of %i, %s, are %i', (minutes, incrementHundredths, rounding, hundredths) => {
    const unit = { label: 'hour', minutesPerCredit: 60, incrementHundredths, rounding };
    const result = evaluated(theAmiRules(), [aCredit('art', { minutes })], { unit });
    expect(result.rawTotal).toBe(hundredths);
  });

  it('minutes are converted for each activity, never for their sum', () => {
    const result = evaluated(theAmiRules(), [aCredit('art', { minutes: 50 }), aCredit('art', { minutes: 40 })]);
    expect(result.countedTotal).toBe(125);
  });

  it('one activity gives at most what the policy says, and keeps the rest on the record', () => {
    const rules = thePmiRules({ perActivity: [{ where: { tag: ['bc-advantage'] }, maxHundredths: 100 }] });
    const result = evaluated(rules, [aCredit('core', 4, { tags: ['bc-advantage'] })], anEvaluation({ year: 2026 }));
    expect(of(result, 'core')).toEqual([100, 300, 800]);
    expect(result.rawTotal).toBe(400);
  });

  it('a split counts in its categories', () => {
    const result = evaluated(theAmiRules(), [aCredit({ art: 2, biomedical: 3 }, 5)]);
    expect([of(result, 'art')[0], of(result, 'biomedical')[0]]).toEqual([200, 300]);
  });
});

describe('amounts off the increment', () => {
  const inSteps = (incrementHundredths: number, rounding: 'down' | 'nearest' | 'up'): CreditPolicy['unit'] => ({
    label: 'hour',
    minutesPerCredit: 60,
    incrementHundredths,
    rounding,
  });

  it.each([
    [[0.3, 0.3, 0.3], 25, 'down', 75],
    [[0.4, 0.4], 25, 'down', 50],
    [[0.4, 0.4], 25, 'nearest', 100],
    [[0.38, 0.37], 25, 'nearest', 75],
    [[0.3, 0.3], 25, 'up', 100],
    [[0.33, 0.33, 0.34], 25, 'down', 75],
    [[0.9, 0.9], 100, 'down', 0],
    [[7.35, 7.35], 10, 'down', 1460],
  ] as const)('%j in steps of %i, %s, are %i: each by itself, none over a limit', (hours, step, rounding, counted) => {
    const credits = hours.map((amount) => aCredit('art', amount));
    const result = evaluated(theAmiRules(), credits, { unit: inSteps(step, rounding) });
    expect(of(result, 'art')).toEqual([counted, 0, Math.max(0, 1400 - counted)]);
    expect(result).toMatchObject({ countedTotal: counted, rawTotal: counted });
    expect(result.missing).toContainEqual({ id: 'total', year: null, amount: 3500 - counted });
    expect(result.explanation.join(' ')).not.toContain('over');
  });

  it('are said to be rounded, and only where they were', () => {
    const credits = [
      aCredit('art', 0.3, { id: 'a' }),
      aCredit('art', { minutes: 50 }, { id: 'b' }),
      aCredit('art', { minutes: 45 }, { id: 'c' }),
      aCredit({ art: 0.33, biomedical: 0.67 }, 1, { id: 'd' }),
      aCredit('art', 1, { id: 'e' }),
      aCredit('art', 0.3, { id: 'f', planned: true }),
    ];
    const result = evaluated(theAmiRules(), credits);
    expect(result.explanation.slice(0, 3)).toEqual([
      'Credit a: 0.3 hours rounded to 0.25 hours, in steps of 0.25.',
      'Credit b: 50 minutes rounded to 0.75 hours, in steps of 0.25.',
      'Credit d: 1 hour rounded to 0.75 hours, in steps of 0.25.',
    ]);
    expect(result.explanation.filter((sentence) => sentence.includes('rounded'))).toHaveLength(3);
    expect([of(result, 'art'), of(result, 'biomedical')]).toEqual([
      [300, 0, 1100],
      [50, 0, 1350],
    ]);
    expect(result.projected.countedTotal).toBe(375);
  });

  it('stay whole where limits part them: rules that cross share steps, not parts of one', () => {
    const pair = (id: string, category: string[]): CreditRules['limits'][number] => ({
      id,
      where: { category },
      max: { hundredths: 100 },
      per: 'cycle',
    });
    const rules = theAmiRules({
      minimums: [],
      limits: [pair('x', ['art', 'biomedical']), pair('y', ['biomedical', 'business']), pair('z', ['art', 'business'])],
    });
    const credits = ['art', 'biomedical', 'business'].map((category) => aCredit(category, 1));
    const result = evaluated(rules, credits, { unit: inSteps(100, 'down') });
    expect(result).toMatchObject({ countedTotal: 100, rawTotal: 300 });
    expect(result.byCategory.map(({ counted, overLimit }) => counted + overLimit)).toEqual([100, 100, 100, 0]);
  });
});

describe('thirds', () => {
  it.each([
    [3600, 0.3333, 1200, 1300, [1200, 100]],
    [3500, 0.3333, 1150, 1150, [1150, 0]],
    [12_000, 0.6667, 8000, 8000, [8000, 0]],
  ])('of %i, as %d, are at most %i: of %i, %j', (requiredHundredths, shareOfRequired, maximum, given, counted) => {
    const where = { category: ['art'] };
    const rules = theAmiRules({
      requiredHundredths,
      limits: [{ id: 'third', where, max: { shareOfRequired }, per: 'cycle' }],
      minimums: [],
    });
    const result = evaluated(rules, [aCredit('art', given / 100)]);
    expect(of(result, 'art')).toEqual([...counted, 0]);
    expect(result.byLimit[0]).toMatchObject({ maximum, raw: given, counted: counted[0], overLimit: counted[1] });
    expect(result.missing).toEqual([{ id: 'total', year: null, amount: requiredHundredths - (counted[0] ?? 0) }]);
  });

  it('of an hour in minutes are rounded one by one', () => {
    const result = evaluated(
      theAmiRules(),
      [20, 20, 20].map((minutes) => aCredit('art', { minutes })),
    );
    expect(of(result, 'art')).toEqual([75, 0, 1325]);
  });
});

describe('why hours do not count', () => {
  const explained = (result: Evaluation): string[] =>
    result.explanation.filter((sentence) => !/missing|needed|Met/.test(sentence));

  it('a limit of one category is told once, with its maximum', () => {
    expect(explained(evaluated(theAmiRules(), [aCredit('art', 23)]))).toEqual([
      'Art: 21 hours of 23 count; 2 are over the limit of 21 and stay on the record.',
    ]);
  });

  it('a limit of several names them', () => {
    expect(explained(evaluated(theAmiRules(), [aCredit('business', 5), aCredit('history', 4)]))).toEqual([
      'History: 2 hours of 4 count; 2 are over a limit and stay on the record.',
      'Business and History together: at most 7 hours count; there are 9.',
    ]);
  });

  it('the most that one activity gives is named', () => {
    const rules = thePmiRules({ perActivity: [{ where: { category: ['core'] }, maxHundredths: 200 }] });
    const result = evaluated(rules, [aCredit('core', 5), aCredit('core', 3), aCredit('core', 1)], {
      ...anEvaluation({ year: 2026 }),
    });
    expect(of(result, 'core')).toEqual([500, 400, 400]);
    expect(explained(result)).toEqual([
      'Core competency: 5 hours of 9 count; 4 are over a limit and stay on the record.',
      'Core competency: one activity gives at most 2 hours; 4 hours above that do not count.',
    ]);
  });

  it('a year that lacks hours is named', () => {
    const rules = theAmiRules({
      limits: [],
      minimums: [{ id: 'yearly', where: {}, min: { hundredths: 1000 }, per: 'year' }],
      cycle: { kind: 'calendar-years', months: 24, anchors: [], yearKind: 'calendar' },
    });
    const term = { start: localDate('2025-01-01'), end: localDate('2026-12-31') };
    const { explanation } = evaluated(rules, [aCredit('art', 30, { completedOn: localDate('2026-05-01') })], {
      cycle: term,
    });
    expect(explanation).toContain('10 hours missing for all categories, in year 1 of the term.');
  });
});

describe('carrying over', () => {
  const carry: CreditRules['carry'] = {
    maxHundredths: 500,
    where: {},
    earnedInLastMonths: 3,
    base: 'counted',
    asCategory: 'other',
    countsForMinimums: false,
    recarry: false,
    evenIfNotMet: false,
  };
  const rules = thePmiRules({ carry, limits: [] });
  const inYear = anEvaluation({ year: 2026 });

  it('takes the least of maximum, surplus and what was earned late enough', () => {
    const late = aCredit('core', 4, { completedOn: localDate('2026-10-01') });
    const early = aCredit('core', 12, { completedOn: localDate('2026-09-30') });
    expect(evaluated(rules, [early, late], inYear).carryOut).toBe(400);
    expect(evaluated(rules, [early], inYear).carryOut).toBe(0);
    expect(
      evaluated(rules, [aCredit('core', 9), aCredit('core', 5, { completedOn: localDate('2026-12-31') })], inYear)
        .carryOut,
    ).toBe(200);
    expect(
      evaluated(rules, [early, aCredit('core', 9, { completedOn: localDate('2026-12-31') })], inYear).carryOut,
    ).toBe(500);
  });

  it('brings hours into the next cycle that count first, in their category, and for no minimum', () => {
    const brought = aCredit('core', 4, { carriedIn: true, completedOn: localDate('2025-12-01') });
    const result = evaluated(rules, [aCredit('core', 8), brought], inYear);
    expect([of(result, 'core'), of(result, 'other')]).toEqual([
      [800, 0, 100],
      [400, 0, 0],
    ]);
    expect(result).toMatchObject({
      countedTotal: 1200,
      stillNeeded: 100,
      missing: [{ id: 'core-minimum', year: null, amount: 100 }],
    });
  });
});

describe('what a shorter cycle requires', () => {
  const half = { cycle: { start: localDate('2026-07-01'), end: localDate('2026-12-31') } };
  it.each([
    ['months', 'up', ['required', 'minimums'], 600, 450],
    ['months', 'up', ['required'], 600, 900],
    ['none', 'up', ['required', 'minimums'], 1200, 900],
    ['days', 'up', ['required', 'minimums'], 625, 475],
    ['days', 'down', ['required', 'minimums'], 600, 450],
  ] as const)('by %s, rounded %s, for %j', (basis, rounding, appliesTo, required, minimum) => {
    const rules = thePmiRules({ proration: { basis, rounding, appliesTo: [...appliesTo] } });
    const result = evaluated(rules, [], half);
    expect([result.requiredTotal, result.byCategory[0]?.minimum]).toEqual([required, minimum]);
  });
});

describe('what several credentials require', () => {
  const additive = { mode: 'additive', addPerHundredths: 1000, maxHundredths: 5000 } as const;
  const both = [
    { credentials: ['A', 'B'], requiredHundredths: 4000 },
    { credentials: ['A', 'B', 'C'], requiredHundredths: 4200 },
  ];
  it.each<[string, string[], Partial<CreditRules>, number]>([
    ['one alone', ['A'], { requiredBy: both, multi: additive }, 3500],
    ['two that a rule names', ['B', 'A'], { requiredBy: both }, 4000],
    ['three: the rule that names most of them', ['A', 'B', 'C'], { requiredBy: both }, 4200],
    ['one more adds its share', ['A', 'D'], { multi: additive }, 4500],
    ['two more add up to the maximum', ['A', 'D', 'E'], { multi: additive }, 5000],
    ['no end to what they add', ['A', 'D', 'E'], { multi: { ...additive, maxHundredths: null } }, 5500],
    ['shared ones add nothing', ['A', 'D'], { multi: { ...additive, mode: 'shared' } }, 3500],
    ['one named twice is one', ['A', 'A', 'D'], { multi: additive }, 4500],
    ['one alone, named twice', ['A', 'A'], { multi: additive }, 3500],
    ['each by itself', ['A', 'D'], { multi: { ...additive, mode: 'separate' } }, 3500],
  ])('%s', (_name, credentials, rules, required) => {
    const { requiredTotal, missing } = evaluated(theAmiRules(rules), [aCredit('art', 14)], { credentials });
    expect(requiredTotal).toBe(required);
    expect(missing).toContainEqual({ id: 'total', year: null, amount: required - 1400 });
  });

  it('one that the policy does not declare asks for nothing more', () => {
    const declared = { ...theAmiRules({ multi: additive }), credentials: choices('A', 'B') };
    const { requiredTotal, missing } = evaluated(declared, [], { credentials: ['A', 'X', 'Y'] });
    expect(requiredTotal).toBe(3500);
    expect(missing).toContainEqual({ id: 'total', year: null, amount: 3500 });
    expect(evaluated(declared, [], { credentials: ['A', 'B', 'X'] }).requiredTotal).toBe(4500);
  });
});
