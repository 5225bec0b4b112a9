import { describe, expect, it } from '@jest/globals';
import { aReviewPolicy } from '../../../../test/support/a-policy.js';
import { aContent, anActivity, aFormInReview, aSubmittedForm } from '../../../../test/support/an-eligibility-form.js';
import { DomainError } from '../errors.js';
import type { FormContent } from '../forms/content.js';
import { assign, unassign } from './assign.js';
import { route } from './route.js';

const review = aReviewPolicy({
  queues: ['meetings', 'art', 'general', 'online'].map((id) => ({ id, name: id })),
  routing: [
    { when: { tag: ['designated'] }, queue: 'meetings' },
    { when: { category: ['art', 'history'], format: ['workshop'] }, queue: 'art' },
    { when: { delivery: ['live-online'], provider: ['University extension'] }, queue: 'online' },
  ],
});

describe('routing', () => {
  it.each<[string, FormContent, string, number | 'fallback']>([
    ['by the first rule that matches', aContent({ activity: anActivity({ tags: ['designated'] }) }), 'meetings', 0],
    [
      'by any of the values of one key',
      aContent({ requestedCredits: [{ category: 'history', hundredths: 100 }] }),
      'art',
      1,
    ],
    [
      'by all keys of a rule together',
      aContent({ activity: anActivity({ format: 'course', delivery: 'live-online' }) }),
      'online',
      2,
    ],
    [
      'by a provider however it is written',
      aContent({
        activity: anActivity({ format: 'course', delivery: 'live-online', provider: ' UNIVERSITY  Exténsion' }),
      }),
      'online',
      2,
    ],
    [
      'to the fallback when a provider’s name is longer',
      aContent({
        activity: anActivity({ format: 'course', delivery: 'live-online', provider: 'University extensions' }),
      }),
      'general',
      'fallback',
    ],
    [
      'to the fallback when a key is not met',
      aContent({ activity: anActivity({ format: 'course' }) }),
      'general',
      'fallback',
    ],
  ])('%s', (_case, content, queue, rule) => {
    const form = aSubmittedForm({ content });
    expect(route(form, review)).toEqual({
      form: { ...form, status: 'in_review', queue, version: 2, applicantVersion: 2 },
      events: [{ type: 'form.routed', queue, rule }],
    });
  });
});

describe('an assignment', () => {
  const form = aFormInReview();
  const refusal = (act: () => unknown): string => {
    try {
      act();
    } catch (error) {
      if (error instanceof DomainError) return error.code;
    }
    return 'none';
  };

  it('adds a reviewer without the applicant’s notice, and ends without trace in the form', () => {
    const assigned = assign(form, 'assignment-1', 'reviewer');
    expect(assigned).toEqual({
      form: { ...form, version: 3, assignments: [{ id: 'assignment-1', reviewerId: 'reviewer' }] },
      events: [{ type: 'form.assigned', assignmentId: 'assignment-1', reviewerId: 'reviewer' }],
    });
    expect(unassign(assigned.form, 'assignment-1')).toEqual({
      form: { ...form, version: 4 },
      events: [{ type: 'form.unassigned', assignmentId: 'assignment-1', reviewerId: 'reviewer' }],
    });
  });

  it('is refused for the applicant, for who has it already, and when no decision is awaited', () => {
    const { form: assigned } = assign(form, 'assignment-1', 'reviewer');
    expect(refusal(() => assign(form, 'a', form.applicantId))).toBe('review.reviewer-not-eligible');
    expect(refusal(() => assign(assigned, 'a', 'reviewer'))).toBe('form.already-assigned');
    expect(refusal(() => unassign(assigned, 'another'))).toBe('form.not-found');
    const closed = { ...assigned, status: 'withdrawn' } as const;
    expect(refusal(() => assign(closed, 'a', 'chair'))).toBe('form.state-conflict');
    expect(refusal(() => unassign(closed, 'assignment-1'))).toBe('form.state-conflict');
  });
});
