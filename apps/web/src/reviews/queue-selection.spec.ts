import { describe, expect, test } from '@jest/globals';
import { asAsked, asCounted, narrowing, selectionFrom, selectionOfSaved, toSearch } from './queue-selection.js';

describe('what is chosen of the queue', () => {
  test('is read from the address; what the api would refuse is left out', () => {
    const good = {
      group: 'decided',
      queue: 'general',
      status: 'approved,withdrawn',
      assignee: 'me',
      overdue: 'true',
      q: 'hand',
    };
    expect(selectionFrom(good)).toEqual(good);
    expect(
      selectionFrom({
        group: 'mine',
        status: 'approved,gone',
        assignee: 'Ada',
        overdue: 'maybe',
        q: ' ',
        submittedFrom: '2026-13-40',
        sort: 'title',
        round: '0',
        delivery: 'by-owl',
        do: 'approve',
      }),
    ).toEqual({});
  });

  test.each([
    [{}, { group: 'needs-my-action', sort: 'dueAt' }],
    [
      { group: 'open', q: 'hand' } as const,
      { status: 'in_review,information_requested,deliberation', q: 'hand', sort: 'dueAt' },
    ],
    [{ group: 'decided' } as const, { status: 'decision_held,approved,not_approved', sort: '-dueAt' }],
    [{ group: 'decided', status: 'approved', sort: 'dueAt' } as const, { status: 'approved', sort: 'dueAt' }],
    [{ group: 'all' } as const, { sort: 'dueAt' }],
  ])('%j is asked of the api as %j', (selection, asked) => {
    expect(asAsked(selection, 'needs-my-action')).toEqual(asked);
  });

  test('is counted without its group and order', () => {
    expect(asCounted({ group: 'open', sort: 'lastUseful', queue: 'general' })).toEqual({ queue: 'general' });
  });

  test.each([
    { group: 'needs-my-action', q: 'hand', sort: 'dueAt' },
    { group: 'open', sort: 'lastUseful' },
    { group: 'decided', late: 'true', sort: '-dueAt' },
    { group: 'all', status: 'withdrawn', sort: 'dueAt' },
  ] as const)('comes back from a saved filter as it was: %j', (selection) => {
    expect(selectionOfSaved(toSearch(asAsked(selection, 'open') as never))).toEqual(selection);
  });

  test('knows what narrows it', () => {
    expect(narrowing({ group: 'open', sort: 'dueAt', q: 'hand', overdue: undefined })).toEqual([['q', 'hand']]);
  });
});
