import { describe, expect, it, test } from '@jest/globals';
import {
  awardFor,
  dateIn,
  datesOf,
  expectedListing,
  expectedQueue,
  isListedAt,
  minutesToMidnight,
  type ExpectedListing,
} from './expectations.js';
import { readSampleActivities, type SampleActivity } from './sample-activity.js';

const chicago = 'America/Chicago';
/** Noon in Chicago on 2026-11-21. */
const now = '2026-11-21T18:00:00.000Z';

function aSample(over: Partial<SampleActivity['activity']> = {}, rest: Partial<SampleActivity> = {}): SampleActivity {
  return {
    id: 'sample',
    program: 'some-program',
    outcome: 'approved',
    activity: {
      title: 'T',
      provider: 'P',
      url: 'https://example.org/t',
      format: 'course',
      delivery: 'in-person',
      contactMinutes: 60,
      tags: [],
      ...over,
    },
    requestedCredits: [{ category: 'art', hours: 4 }],
    ...rest,
  };
}

describe('listing', () => {
  const until = (listedUntil: string | null): ExpectedListing => ({ listedUntil });

  test.each<[string, SampleActivity['outcome'], Partial<SampleActivity['activity']>, ExpectedListing, boolean]>([
    ['ahead', 'approved', { startsOnDay: 48, endsOnDay: 50 }, until('2027-02-10T06:00:00.000Z'), true],
    ['into summer time', 'approved', { startsOnDay: 91, endsOnDay: 91 }, until('2027-03-23T05:00:00.000Z'), true],
    ['ended', 'approved', { startsOnDay: -9, endsOnDay: -9 }, until('2026-12-13T06:00:00.000Z'), true],
    ['on its last day', 'approved', { startsOnDay: -32, endsOnDay: -30 }, until('2026-11-22T06:00:00.000Z'), true],
    ['gone at midnight', 'approved', { startsOnDay: -31, endsOnDay: -31 }, until('2026-11-21T06:00:00.000Z'), false],
    ['gone long ago', 'approved', { startsOnDay: -45, endsOnDay: -45 }, until('2026-11-07T06:00:00.000Z'), false],
    ['on demand', 'approved', { availableUntilDay: 40 }, until('2027-01-01T06:00:00.000Z'), true],
    ['on demand, its last day', 'approved', { availableUntilDay: 0 }, until('2026-11-22T06:00:00.000Z'), true],
    ['on demand, over', 'approved', { availableUntilDay: -1 }, until('2026-11-21T06:00:00.000Z'), false],
    ['on demand, without end', 'approved', {}, until(null), true],
    ['not approved', 'not_approved', { startsOnDay: 11, endsOnDay: 11 }, null, false],
    ['pending', 'pending', { startsOnDay: 167, endsOnDay: 167 }, null, false],
  ])('%s', (_name, outcome, days, expected, listed) => {
    const listing = expectedListing(outcome, datesOf(aSample(days), dateIn(chicago, now)), chicago);
    expect(listing).toEqual(expected);
    expect(isListedAt(listing, now)).toBe(listed);
  });

  it('ends with the instant itself', () => {
    const listing = { listedUntil: '2026-11-22T06:00:00.000Z' };
    expect(isListedAt(listing, '2026-11-22T05:59:59.999Z')).toBe(true);
    expect(isListedAt(listing, '2026-11-22T06:00:00.000Z')).toBe(false);
  });

  it('ends when the day begins where that is not midnight', () => {
    const listing = expectedListing('approved', { availableUntil: '2026-04-23' }, 'Africa/Cairo');
    expect(listing).toEqual({ listedUntil: '2026-04-23T22:00:00.000Z' });
  });
});

it('lists 41 of the 52 sample activities on any day', () => {
  const samples = readSampleActivities();
  const listed = (at: string): string[] =>
    samples
      .filter((sample) =>
        isListedAt(expectedListing(sample.outcome, datesOf(sample, dateIn(chicago, at)), chicago), at),
      )
      .map(({ id }) => id);
  const unlisted = (at: string): string[] => samples.map(({ id }) => id).filter((id) => !listed(at).includes(id));
  const expected = [
    ...['ill-19', 'ill-26', 'ill-36', 'ill-39', 'ill-40'],
    ...['med-03', 'med-04', 'med-07', 'med-08', 'med-09', 'med-10'],
  ];
  expect(unlisted(now)).toEqual(expected);
  expect(unlisted('2028-02-29T23:30:00.000Z')).toEqual(expected);
});

it('reads today in the program’s zone', () => {
  expect(dateIn(chicago, '2026-11-22T05:59:59.999Z')).toBe('2026-11-21');
  expect(dateIn(chicago, '2026-11-22T06:00:00.000Z')).toBe('2026-11-22');
  expect(minutesToMidnight(chicago, '2026-11-22T05:59:59.999Z')).toBe(1);
  expect(minutesToMidnight(chicago, '2026-11-22T06:00:00.000Z')).toBe(24 * 60);
});

describe('queue', () => {
  const review = {
    routing: [
      { when: { tag: ['designated'] }, queue: 'general' },
      { when: { category: ['biomedical'], format: ['course'] }, queue: 'biomedical' },
    ],
    fallbackQueue: 'fallback',
  };
  const biomedical = [{ category: 'biomedical', hours: 1 }];

  test.each<[string, Partial<SampleActivity['activity']>, string]>([
    ['the first rule that fits', { tags: ['designated'] }, 'general'],
    ['every key of a rule', {}, 'biomedical'],
    ['the fallback', { format: 'quiz' }, 'fallback'],
  ])('%s', (_name, over, queue) => {
    expect(expectedQueue(aSample(over, { requestedCredits: biomedical }), review)).toBe(queue);
  });
});

it('awards what was asked for, and every fifth time half an hour less', () => {
  const requestedCredits = [
    { category: 'art', hours: 0.5 },
    { category: 'biomedical', hours: 2 },
  ];
  const sample = aSample({}, { requestedCredits });
  expect(awardFor(sample, 1)).toEqual(requestedCredits);
  expect(awardFor(sample, 2)).toEqual([
    { category: 'art', hours: 0.5 },
    { category: 'biomedical', hours: 1.5 },
  ]);
});
