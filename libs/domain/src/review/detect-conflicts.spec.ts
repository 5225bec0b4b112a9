import { describe, expect, test } from '@jest/globals';
import { localDate } from '../calendar/index.js';
import type { Activity, FormContent } from '../forms/content.js';
import { detectConflicts } from './detect-conflicts.js';
import type { Identity } from './shared-facts.js';

const applicant: Identity = {
  id: 'a',
  name: 'Alex Applicant',
  email: 'alex@example.org',
  employer: 'Riverside Studio',
};
const member: Identity = { id: 'm', name: 'Jane Doe', email: 'jane@example.org', employer: 'North Medical School' };

function content(activity: Partial<Activity> = {}): FormContent {
  return {
    activity: {
      title: 'Surface anatomy',
      provider: 'University extension',
      format: 'workshop',
      delivery: 'in-person',
      startsOn: localDate('2026-12-04'),
      endsOn: localDate('2026-12-05'),
      ...activity,
    },
    completedOn: null,
    requestedCredits: [],
    relevance: 'Drawn every day.',
  };
}

describe('a member is found by', () => {
  test.each<[string, Partial<Activity>, Partial<Identity>, Partial<Identity>, string]>([
    [
      'the applicant’s name',
      {},
      { name: 'APPLICANT, Álex' },
      {},
      'The member and the applicant have the same name: Alex Applicant.',
    ],
    [
      'the applicant’s address',
      {},
      { email: 'ALEX@example.org' },
      {},
      'The member and the applicant share the address alex@example.org.',
    ],
    [
      'the applicant’s employer',
      {},
      {},
      { employer: 'north medical school inc' },
      'The member and the applicant have the same employer: north medical school inc.',
    ],
    [
      'an instructor’s name',
      { instructors: [{ name: 'Someone Else' }, { name: 'Dr. Jane Doe, PhD' }] },
      {},
      {},
      'The member is named as an instructor: Dr. Jane Doe, PhD.',
    ],
    [
      'a name among others',
      { instructors: [{ name: 'Pat Poe and Jane Doe' }] },
      {},
      {},
      'The member is named as an instructor: Pat Poe and Jane Doe.',
    ],
    [
      'a name in the agenda',
      { agenda: [{ title: 'Keynote by Jane Doe', minutes: 30, countable: true }] },
      {},
      {},
      'The member is named in the agenda: Keynote by Jane Doe.',
    ],
    [
      'a name in the title',
      { title: 'Anatomy with Jane Doe' },
      {},
      {},
      'The member is named in the title: Anatomy with Jane Doe.',
    ],
    [
      'a name in the provider',
      { provider: 'Jane Doe Studio' },
      {},
      {},
      'The member is named as the provider: Jane Doe Studio.',
    ],
    [
      'an encoded address in the web address',
      { url: 'https://example.com/?to=jane%40example.org' },
      {},
      {},
      'The form names the member’s address jane@example.org.',
    ],
    [
      'an address in the text',
      { description: 'Questions: Jane@Example.org' },
      {},
      {},
      'The form names the member’s address jane@example.org.',
    ],
    [
      'an address beside an instructor',
      { instructors: [{ name: 'J. D.', credentials: 'jane@example.org' }] },
      {},
      {},
      'The form names the member’s address jane@example.org.',
    ],
    [
      'the provider as employer',
      { provider: 'The North Medical School' },
      {},
      {},
      'The provider is the member’s employer: The North Medical School.',
    ],
    [
      'the provider’s name',
      { provider: 'Jane Doe LLC' },
      { name: 'Jane Doe Llc' },
      {},
      'The member is named as the provider: Jane Doe LLC.',
    ],
  ])('%s', (_how, activity, ofMember, ofApplicant, fact) => {
    expect(detectConflicts(content(activity), { ...applicant, ...ofApplicant }, [{ ...member, ...ofMember }])).toEqual([
      { memberId: 'm', facts: [fact] },
    ]);
  });
});

describe('nothing is found by', () => {
  test.each<[string, Partial<Activity>, Partial<Identity>, Partial<Identity>]>([
    ['a shared e-mail domain', { description: 'office@example.org' }, {}, {}],
    ['employers that nobody recorded', {}, { employer: null }, { employer: null }],
    ['two who work for themselves', {}, { employer: 'Self-employed' }, { employer: 'self employed' }],
    ['names that only a mailbox gave', { instructors: [{ name: 'Jane' }] }, { name: 'jane' }, {}],
    ['a last name in the agenda', { agenda: [{ title: 'Doe in art', minutes: 30, countable: true }] }, {}, {}],
    ['first and last names of two', { instructors: [{ name: 'Jane Poe and Pat Doe' }] }, {}, {}],
    ['empty names', { instructors: [{ name: '' }] }, { name: '' }, { name: '' }],
  ])('%s', (_what, activity, ofMember, ofApplicant) => {
    expect(detectConflicts(content(activity), { ...applicant, ...ofApplicant }, [{ ...member, ...ofMember }])).toEqual(
      [],
    );
  });

  test('the applicant themselves', () => {
    expect(detectConflicts(content(), applicant, [applicant])).toEqual([]);
  });
});

test('every fact is told, of every member it points to', () => {
  const found = detectConflicts(
    content({ provider: 'North Medical School', instructors: [{ name: 'Jane Doe' }] }),
    applicant,
    [
      member,
      { ...member, id: 'n', name: 'Nobody Else', email: 'n@example.org' },
      { ...member, id: 'o', name: 'O P', email: 'o@example.org', employer: null },
    ],
  );
  expect(found).toEqual([
    {
      memberId: 'm',
      facts: [
        'The member is named as an instructor: Jane Doe.',
        'The provider is the member’s employer: North Medical School.',
      ],
    },
    { memberId: 'n', facts: ['The provider is the member’s employer: North Medical School.'] },
  ]);
});
