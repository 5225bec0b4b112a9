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

test('an approval that was revoked is none', () => {
  expect(wordsFor({ status: 'approved', revokedAt: null }).label).toBe('Approved');
  expect(wordsFor({ status: 'approved', revokedAt: '2026-11-22T12:00:00Z' }).label).toBe('Approval revoked');
});
