import { describe, expect, test } from '@jest/globals';
import { instant, localDate } from '../calendar/index.js';
import type { Conflict, EligibilityForm, FormInReview, HeldForm } from '../forms/form.js';
import { assign } from './assign.js';
import {
  isInConflict,
  reconcileDetected,
  recuse,
  requireRulable,
  ruleOnConflict,
  withoutConflict,
} from './conflict.js';

const form: FormInReview = {
  id: 'form',
  number: 'TEST-2026-000001',
  program: 'test-program',
  policyVersion: '1',
  origin: 'application',
  applicantId: 'applicant',
  occurrenceOf: null,
  content: {
    activity: {
      title: 'Surface anatomy',
      provider: 'University extension',
      format: 'workshop',
      delivery: 'in-person',
      startsOn: localDate('2026-12-04'),
      endsOn: localDate('2026-12-05'),
    },
    completedOn: null,
    requestedCredits: [],
    relevance: '',
  },
  resubmissionOf: null,
  resubmissions: 0,
  resubmittedAs: null,
  revision: 1,
  recommendations: [],
  quorumLostAt: null,
  question: null,
  pausedAt: null,
  usefulUntil: null,
  submittedAt: instant('2026-11-20T12:00:00Z'),
  version: 3,
  applicantVersion: 2,
  round: 1,
  opening: null,
  appeals: 0,
  earlierReviewers: [],
  revokedAt: null,
  duplicateOf: null,
  assignments: [
    { id: 'assignment-m', reviewerId: 'm' },
    { id: 'assignment-n', reviewerId: 'n' },
  ],
  conflicts: [],
  breachedAt: null,
  admittedAt: null,
  status: 'in_review',
  dueAt: instant('2026-12-04T12:00:00Z'),
  queue: 'art',
};
const held: HeldForm = {
  ...form,
  status: 'decision_held',
  formerStatus: 'in_review',
  releaseAt: instant('2026-11-21T12:01:00Z'),
  decision: {
    id: 'decision',
    round: 1,
    outcome: 'approved',
    credits: [],
    reasons: [],
    message: '',
    conditions: [],
    expiresOn: null,
    decidedBy: 'm',
    decidedAt: instant('2026-11-21T12:00:00Z'),
    late: false,
  },
};

const declared: Conflict = {
  memberId: 'm',
  kind: 'declared',
  state: 'in-conflict',
  reason: 'A friend.',
  pinned: false,
};
const waived: Conflict = { memberId: 'm', kind: 'ruled', state: 'cleared', reason: 'Long ago.', pinned: true };
const detected: Conflict = {
  memberId: 'm',
  kind: 'detected',
  state: 'in-conflict',
  reason: 'Same name.',
  pinned: false,
};

describe('recusal', () => {
  test('hides the form from the member, ends their assignment and leaves that of others', () => {
    expect(recuse(form, 'm', 'A friend.')).toEqual({
      form: {
        ...form,
        version: 4,
        conflicts: [declared],
        assignments: [{ id: 'assignment-n', reviewerId: 'n' }],
      },
      events: [
        { type: 'member.recused', memberId: 'm', reason: 'A friend.' },
        { type: 'form.unassigned', assignmentId: 'assignment-m', reviewerId: 'm' },
      ],
      changed: [declared],
      endedAssignmentIds: ['assignment-m'],
    });
  });

  test('holds also after a waiver', () => {
    expect(recuse({ ...form, conflicts: [waived] }, 'm', 'A friend.').form.conflicts).toEqual([declared]);
  });

  test('waits for a held decision of the member to be taken back', () => {
    expect(() => recuse<EligibilityForm>(held, 'm', 'A friend.')).toThrow('is held: it has to be taken back first');
    expect(recuse(held, 'n', 'A friend.').form.status).toBe('decision_held');
  });
});

describe('ruling', () => {
  test('is pinned, and clears what was declared', () => {
    const {
      form: ruled,
      events,
      endedAssignmentIds,
    } = ruleOnConflict({ ...form, conflicts: [declared] }, { memberId: 'm', state: 'cleared', reason: 'Long ago.' });
    expect(ruled.conflicts).toEqual([waived]);
    expect(events).toEqual([{ type: 'conflict.ruled', memberId: 'm', state: 'cleared', reason: 'Long ago.' }]);
    expect(endedAssignmentIds).toEqual([]);
  });

  test('ends the assignment of whom it finds in conflict', () => {
    const change = ruleOnConflict(form, { memberId: 'm', state: 'in-conflict', reason: 'Partners.' });
    expect(change.endedAssignmentIds).toEqual(['assignment-m']);
    expect(change.form.conflicts).toEqual([{ ...waived, state: 'in-conflict', reason: 'Partners.' }]);
  });

  test('never concerns oneself or the applicant', () => {
    expect(() => requireRulable(form, 'chair', 'chair')).toThrow('Another chair or headquarters rules on it');
    expect(() => requireRulable(form, 'applicant', 'chair')).toThrow('Applicants never review their own form.');
    expect(() => requireRulable(form, 'm', 'chair')).not.toThrow();
  });
});

describe('detection', () => {
  const found = [{ memberId: 'm', facts: ['Same', 'name.'] }];

  test('finds, explains and ends assignments', () => {
    const change = reconcileDetected(form, found);
    expect(change.changed).toEqual([detected]);
    expect(change.events).toEqual([
      { type: 'conflict.detected', memberId: 'm', reason: 'Same name.' },
      { type: 'form.unassigned', assignmentId: 'assignment-m', reviewerId: 'm' },
    ]);
  });

  test.each<[string, Conflict]>([
    ['what it found before', detected],
    ['a declaration', declared],
    ['a waiver', waived],
    ['a ruling', { ...waived, state: 'in-conflict' }],
  ])('leaves %s as it is', (_what, known) => {
    const before = { ...form, assignments: [], conflicts: [known] };
    expect(reconcileDetected(before, found)).toEqual({ form: before, events: [], changed: [], endedAssignmentIds: [] });
  });

  test('clears what a new revision no longer shows, and nothing that a person said', () => {
    const before = { ...form, assignments: [], conflicts: [detected, { ...declared, memberId: 'n' }] };
    const change = reconcileDetected(before, []);
    expect(change.events).toEqual([{ type: 'conflict.lifted', memberId: 'm' }]);
    expect(change.changed).toEqual([{ ...detected, state: 'cleared', reason: 'The form no longer shows it.' }]);
    expect(isInConflict(change.form, 'm')).toBe(false);
    expect(isInConflict(change.form, 'n')).toBe(true);
  });

  test('finds again what it had cleared', () => {
    const cleared: Conflict = { ...detected, state: 'cleared', reason: 'The form no longer shows it.' };
    expect(reconcileDetected({ ...form, conflicts: [cleared] }, found).changed).toEqual([detected]);
  });
});

test('whoever is in conflict is neither called nor assigned', () => {
  const conflicted = { ...form, assignments: [], conflicts: [declared, { ...waived, memberId: 'n' }] };
  const people = ['applicant', 'm', 'n', 'o'].map((id) => ({ id }));
  expect(withoutConflict(conflicted, people)).toEqual([{ id: 'n' }, { id: 'o' }]);
  expect(() => assign(conflicted, 'assignment', 'm')).toThrow('That member has a conflict of interest.');
  expect(assign(conflicted, 'assignment', 'n').form.assignments).toEqual([{ id: 'assignment', reviewerId: 'n' }]);
});
