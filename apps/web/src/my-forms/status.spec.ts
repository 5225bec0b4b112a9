import { expect, test } from '@jest/globals';
import { PUBLIC_EVENTS } from '#domain';
import { describeEvent } from './history-words.js';
import { CLOSED_FORMS, isOpen, OPEN_FORMS, wordsFor } from './status.js';

test.each([...PUBLIC_EVENTS])('the history has words for %s', (type) => {
  expect(describeEvent({ type })).not.toBe(type);
});

test('every form that was sent is going on or closed', () => {
  const [open, closed] = [OPEN_FORMS.split(','), CLOSED_FORMS.split(',')];
  expect(new Set([...open, ...closed]).size).toBe(open.length + closed.length);
  expect(isOpen('in_review')).toBe(true);
  expect(isOpen('approved')).toBe(false);
});

const approved = { status: 'approved', revokedAt: null } as const;
const listing = { listingId: 'one', title: 'One', url: 'https://docket.example', listedUntil: null };

test.each([
  [
    { listing, claimUntil: '2026-11-22' },
    'Listed under Upcoming Courses. Its hours can be claimed until Sun 22 Nov 2026.',
  ],
  [{ listing, claimUntil: null }, 'Listed under Upcoming Courses.'],
  [
    { listing: null, claimUntil: '2026-11-21' },
    'Not listed any more. Its hours could be claimed until Sat 21 Nov 2026.',
  ],
  [{ listing: null, claimUntil: null }, 'Not listed any more.'],
])('an approved form with %j: %s', (facts, next) => {
  expect(wordsFor({ ...approved, ...facts }, '2026-11-22').next).toBe(next);
});

test('an approval that was revoked is none', () => {
  expect(wordsFor(approved, '2026-11-22').label).toBe('Approved');
  expect(wordsFor({ ...approved, revokedAt: '2026-11-22T12:00:00Z' }, '2026-11-22').label).toBe('Approval revoked');
});
