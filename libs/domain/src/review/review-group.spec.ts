import { describe, expect, test } from '@jest/globals';
import { aFormInReview, aHeldForm, SUBMITTED_AT } from '../../../../test/support/an-eligibility-form.js';
import type { Conflict, FormInReview } from '../forms/form.js';
import type { DecisionMode } from '../policy/policy.js';
import { reviewGroup, type ActingMember } from './review-group.js';

const member = (id: string, overrides: Partial<ActingMember> = {}): ActingMember => ({
  id,
  isChair: false,
  actorId: id,
  ...overrides,
});
const committee = [member('robin'), member('sam'), member('chair', { isChair: true })];
const conflictOf = (memberId: string): Conflict => ({
  memberId,
  kind: 'declared',
  state: 'in-conflict',
  reason: 'A friend.',
  pinned: false,
});

/** Whose action the form needs, of all who could look at it. */
function awaited(
  overrides: Partial<FormInReview>,
  present: readonly ActingMember[] = committee,
  quorum = 1,
  mode: DecisionMode = 'single',
): string[] {
  const form = aFormInReview({
    ...overrides,
    assignments: overrides.assignments ?? [],
  });
  return ['robin', 'sam', 'chair', 'hq'].filter(
    (viewer) => reviewGroup(form, viewer, present, quorum, mode) === 'needs-my-action',
  );
}
const assignedTo = (...ids: string[]) => ({ assignments: ids.map((id) => ({ id: `to-${id}`, reviewerId: id })) });

const spoken = (...ids: string[]): Pick<FormInReview, 'recommendations'> => ({
  recommendations: ids.map((memberId) => ({ id: `by-${memberId}`, memberId, recommendation: 'approve', revision: 1 })),
});

/** One for approval, one against. */
const split = (one: string, other: string): Pick<FormInReview, 'recommendations'> => ({
  recommendations: [
    { id: `by-${one}`, memberId: one, recommendation: 'approve', revision: 1 },
    { id: `by-${other}`, memberId: other, recommendation: 'decline', revision: 1 },
  ],
});

interface Case {
  form?: Partial<FormInReview>;
  present?: readonly ActingMember[];
  quorum?: number;
  mode?: DecisionMode;
}
const samForRobin = [member('robin', { actorId: 'sam' }), member('sam')];

describe('a form in review needs the action of', () => {
  test.each<[string, string[], Case]>([
    ['everyone while nobody is assigned', ['robin', 'sam', 'chair'], {}],
    ['its assignee', ['robin'], { form: assignedTo('robin') }],
    ['all of its assignees', ['robin', 'sam'], { form: assignedTo('robin', 'sam') }],
    ['everyone once its assignee left the committee', ['robin', 'sam', 'chair'], { form: assignedTo('former') }],
    ['the stand-in of an assignee who is away', ['sam'], { form: assignedTo('robin'), present: samForRobin }],
    [
      'everyone when nobody stands in',
      ['robin', 'sam'],
      { form: assignedTo('robin'), present: [member('robin', { actorId: null }), member('sam')] },
    ],
    [
      'everyone else when the stand-in is in conflict',
      ['robin', 'chair'],
      {
        form: { ...assignedTo('robin'), conflicts: [conflictOf('sam')] },
        present: [...samForRobin, member('chair', { isChair: true })],
      },
    ],
    [
      'the assignee who has not recommended yet',
      ['sam'],
      { form: { ...assignedTo('robin', 'sam'), ...spoken('robin') } },
    ],
    [
      'the chair once every assignee has recommended',
      ['chair'],
      { form: { ...assignedTo('robin'), ...spoken('robin') } },
    ],
    ['who has not recommended, where nobody is assigned', ['sam', 'chair'], { form: spoken('robin') }],
    [
      'whose recommendation is on an earlier revision',
      ['robin', 'sam', 'chair'],
      { form: { ...spoken('robin'), revision: 2 } },
    ],
    [
      'everyone where the quorum asks for more than the assignees',
      ['robin', 'sam', 'chair'],
      { form: assignedTo('robin'), quorum: 2 },
    ],
    [
      'the rest of them once the assignee has recommended',
      ['sam', 'chair'],
      { form: { ...assignedTo('robin'), ...spoken('robin') }, quorum: 2 },
    ],
    ['the assignees alone where they are enough', ['robin', 'sam'], { form: assignedTo('robin', 'sam'), quorum: 2 }],
    ['the chair in deliberation', ['chair'], { form: { status: 'deliberation', ...assignedTo('robin') } }],
    [
      'every member in deliberation when the chair is in conflict',
      ['robin', 'sam'],
      { form: { status: 'deliberation', conflicts: [conflictOf('chair')] } },
    ],
    [
      'every member in deliberation with a clear majority',
      ['robin', 'sam', 'chair'],
      { form: { status: 'deliberation', ...spoken('robin', 'sam') }, quorum: 2, mode: 'majority' },
    ],
    [
      'the chair in deliberation on a tie',
      ['chair'],
      { form: { status: 'deliberation', ...split('robin', 'sam') }, quorum: 2, mode: 'majority' },
    ],
    [
      'the chair in deliberation where the chair decides',
      ['chair'],
      { form: { status: 'deliberation', ...spoken('robin', 'sam') }, quorum: 2, mode: 'chair' },
    ],
    ['nobody while the applicant is asked', [], { form: { status: 'information_requested' } }],
  ])('%s', (_case, expected, { form = {}, present, quorum, mode }) => {
    expect(awaited(form, present, quorum, mode)).toEqual(expected);
  });
});

test('every open form is in one group for everyone, a decided one in none', () => {
  const waiting = aFormInReview({ status: 'information_requested' });
  expect(reviewGroup(waiting, 'hq', committee, 1)).toBe('waiting-for-applicant');
  expect(reviewGroup(aFormInReview(), 'hq', committee, 1)).toBe('waiting-for-others');
  expect(reviewGroup(aHeldForm(SUBMITTED_AT), 'robin', committee, 1)).toBeNull();
});
