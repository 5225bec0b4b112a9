import { describe, expect, test } from '@jest/globals';
import { progressWords, taskFor } from './standing.js';

const progress = (changes: object) =>
  progressWords({
    recommendations: {
      mode: 'majority',
      given: 1,
      needed: 3,
      approve: 1,
      decline: 0,
      deciders: 'nobody-yet',
      quorumPossible: true,
      mine: null,
      ...changes,
    },
  } as never);

describe('who decides, in words', () => {
  test.each([
    ['a single member', { mode: 'single', needed: 0 }, undefined],
    ['advice is missing', {}, '1 of 3 recommendations that are needed are in: 1 to approve, 0 to decline.'],
    [
      'a majority',
      { given: 3, approve: 2, decline: 1, deciders: 'any-member' },
      'All recommendations are in: 2 to approve, 1 to decline. Any member may record the decision; it follows the majority.',
    ],
    [
      'a tie',
      { given: 4, approve: 2, decline: 2, deciders: 'chair' },
      'All recommendations are in: 2 to approve, 2 to decline. It is a tie: a chair decides.',
    ],
    [
      'no quorum any more',
      { quorumPossible: false, deciders: 'chair' },
      '1 of 3 recommendations that are needed are in: 1 to approve, 0 to decline. Fewer members are left than are needed, so a chair decides on what there is.',
    ],
  ])('%s', (_title, changes, words) => {
    expect(progress(changes)).toBe(words);
  });
});

describe('what comes of what somebody came for', () => {
  const form = (status: string, mode: string, deciders: string) =>
    ({ status, recommendations: { mode, deciders } }) as never;
  test.each([
    ['approve', form('in_review', 'single', 'any-member'), false, 'approve'],
    ['approve', form('in_review', 'majority', 'nobody-yet'), true, 'advise-approve'],
    ['decline', form('in_review', 'majority', 'nobody-yet'), false, 'advise-decline'],
    ['decline', form('in_review', 'majority', 'chair'), false, 'advise-decline'],
    ['decline', form('in_review', 'majority', 'chair'), true, 'decline'],
    ['approve', form('in_review', 'majority', 'any-member'), false, 'approve'],
    ['ask', form('in_review', 'majority', 'nobody-yet'), false, 'ask'],
    ['ask', form('information_requested', 'single', 'any-member'), false, undefined],
    ['advise-approve', form('in_review', 'single', 'any-member'), false, 'advise-approve'],
    [undefined, form('in_review', 'single', 'any-member'), false, undefined],
  ] as const)('%s of %j, a chair: %s, is %s', (wanted, reviewed, isChair, task) => {
    expect(taskFor(wanted, reviewed, isChair)).toBe(task);
  });
});
