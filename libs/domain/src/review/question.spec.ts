import { describe, expect, it, test } from '@jest/globals';
import { aPolicy, aReviewPolicy } from '../../../../test/support/a-policy.js';
import { aFormInReview } from '../../../../test/support/a-reviewed-form.js';
import { addDuration, instant, localDate, toIso } from '../calendar/index.js';
import { correct } from '../forms/correct.js';
import type { EligibilityForm } from '../forms/form.js';
import { withdraw } from '../forms/withdraw.js';
import { decide } from './decide.js';
import { answer, ask, closeUnanswered, questionTimers, requireValidAsking } from './question.js';
import { release } from './release.js';
import { undoDecision } from './undo-decision.js';

const submittedAt = instant('2026-11-02T15:00:00Z');
const askedAt = instant('2026-11-04T15:00:00Z');
const answeredAt = instant('2026-11-07T16:30:00Z');
const asking = { questionId: 'q1', message: 'Who teaches?', askedBy: 'reviewer' };
const policy = aPolicy();
const pausing = aPolicy({ review: aReviewPolicy({ pauseWhileWaiting: true }) });
const conflict = expect.objectContaining({ code: 'form.state-conflict' });

const asked = (under = policy) => ask(aFormInReview(under, submittedAt), asking, under, askedAt);
const ruling = {
  decisionId: 'd1',
  outcome: 'approved' as const,
  reasons: [],
  message: '',
  decidedBy: 'reviewer',
};

describe('a question', () => {
  it('hands the form to the applicant, by default for as many days as the policy gives', () => {
    const before = aFormInReview(policy, submittedAt);
    const dueOn = localDate('2026-11-11');
    expect(asked()).toEqual({
      form: {
        ...before,
        status: 'information_requested',
        question: { id: 'q1', message: 'Who teaches?', dueOn, askedBy: 'reviewer', askedAt },
        version: 3,
        applicantVersion: 3,
      },
      events: [{ type: 'form.information-requested', questionId: 'q1', message: 'Who teaches?', dueOn }],
    });
  });

  it.each([
    ['2026-11-03', false],
    ['2026-11-04', true],
    ['2026-11-16', true],
    ['2026-11-17', false],
  ])('due on %s is allowed on 4 November: %s', (day, allowed) => {
    const check = (): void => {
      requireValidAsking(aFormInReview(policy, submittedAt), { ...asking, dueOn: localDate(day) }, policy, askedAt);
    };
    if (allowed) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: 'question.invalid' }));
  });

  it('may be due at any time while the promise stands still, or is broken', () => {
    const late = { ...asking, dueOn: localDate('2027-11-04') };
    requireValidAsking(aFormInReview(pausing, submittedAt), late, pausing, askedAt);
    requireValidAsking(aFormInReview(policy, submittedAt), late, policy, instant('2026-11-16T15:00:00Z'));
  });

  it('is due with the promise at the latest, when no day is named', () => {
    const late = instant('2026-11-13T15:00:00Z');
    expect(ask(aFormInReview(policy, submittedAt), asking, policy, late).form.question.dueOn).toBe('2026-11-16');
  });

  it('names the day of the promise when it is due after it', () => {
    const late = { ...asking, dueOn: localDate('2027-03-01') };
    expect(() => requireValidAsking(aFormInReview(policy, submittedAt), late, policy, askedAt)).toThrow(
      expect.objectContaining({
        fields: [{ pointer: '/dueOn', message: expect.stringContaining('promised decision (2026-11-16 in ') }],
      }),
    );
  });

  it('is asked one at a time, in review only', () => {
    expect(() => ask(asked().form, asking, policy, askedAt)).toThrow(conflict);
    expect(() => answer(aFormInReview(policy, submittedAt), answered(), policy, answeredAt)).toThrow(conflict);
    expect(() => closeUnanswered(aFormInReview(policy, submittedAt), policy, answeredAt)).toThrow(conflict);
  });

  it.each([
    [2, '2026-11-11', ['question-reminder 2026-11-09T15:00:00.000Z', 'question-due 2026-11-12T06:00:00.000Z']],
    [2, '2026-11-07', ['question-reminder 2026-11-05T15:00:00.000Z', 'question-due 2026-11-08T06:00:00.000Z']],
    [2, '2026-11-06', ['question-due 2026-11-07T06:00:00.000Z']],
    [0, '2026-11-11', ['question-due 2026-11-12T06:00:00.000Z']],
  ])('is reminded of %s days before %s, and due at the end of that day', (remindDaysBefore, day, expected) => {
    const review = aReviewPolicy({ questions: { answerDays: 7, remindDaysBefore, onNoResponse: 'close' } });
    const under = aPolicy({ review });
    const { form } = ask(aFormInReview(under, submittedAt), { ...asking, dueOn: localDate(day) }, under, askedAt);
    const timers = questionTimers(form, under);
    expect(timers.map(({ kind, dueAt }) => `${kind} ${toIso(dueAt)}`)).toEqual(expected);
    expect(timers.every(({ step, formId }) => step === form.version && formId === 'form')).toBe(true);
  });
});

const answered = () => ({
  message: 'Robin does.',
  content: correct(asked().form.content, { activity: { location: 'Chicago' } }),
});

describe('an answer', () => {
  it('returns the form to review as a new revision', () => {
    const { form } = asked();
    expect(answer(form, answered(), policy, answeredAt)).toEqual({
      form: {
        ...form,
        status: 'in_review',
        question: null,
        content: answered().content,
        revision: 2,
        version: 4,
        applicantVersion: 4,
      },
      events: [{ type: 'form.answered', questionId: 'q1', message: 'Robin does.', revision: 2 }],
    });
  });

  it('moves the promise by the time it stood still, where the policy pauses it', () => {
    const { form } = asked(pausing);
    expect([form.pausedAt, form.dueAt]).toEqual([askedAt, addDuration(submittedAt, 'P14D')]);
    const { form: back } = answer(form, answered(), policy, answeredAt);
    expect([back.pausedAt, back.dueAt]).toEqual([null, addDuration(form.dueAt, 'P3DT1H30M')]);
  });

  it('that never comes closes the question and decides nothing', () => {
    const { form } = asked(pausing);
    const { form: back, events } = closeUnanswered(form, pausing, answeredAt);
    expect(back).toMatchObject({ status: 'in_review', question: null, pausedAt: null, revision: 1 });
    expect(back.dueAt).toBe(addDuration(form.dueAt, 'P3DT1H30M'));
    expect(events).toEqual([{ type: 'form.no-response', questionId: 'q1' }]);
  });

  it('saves no promise that was broken before the question', () => {
    const late = addDuration(submittedAt, 'P14D');
    const { form } = ask(aFormInReview(pausing, submittedAt), asking, pausing, late);
    expect(form.pausedAt).toBeNull();
    expect(answer(form, answered(), policy, addDuration(late, 'P2D')).form.dueAt).toBe(form.dueAt);
  });
});

describe('a form that waits for the applicant', () => {
  const muchLater = addDuration(submittedAt, 'P40D');
  const ended = addDuration(addDuration(submittedAt, 'P14D'), 'P38D');

  test.each([
    ['that pauses', pausing, false],
    ['that does not pause', policy, true],
  ])('is decided under a policy %s; after the promised instant it is late: %#', (_case, under, late) => {
    const held = decide(asked(under).form, ruling, under, muchLater).form;
    expect(held).toMatchObject({ question: { id: 'q1' }, decision: { late } });
    const { form } = release(held, addDuration(muchLater, 'PT60S'));
    const dueAt = late ? held.dueAt : ended;
    expect(form).toMatchObject({ status: 'approved', question: null, pausedAt: null, dueAt });
  });

  it('waits on after an undo', () => {
    const { form } = asked(pausing);
    const { form: undone } = undoDecision(decide(form, ruling, pausing, answeredAt).form, answeredAt);
    const { version, applicantVersion }: EligibilityForm = undone;
    expect(undone).toEqual({ ...form, version, applicantVersion });
  });

  it('may be withdrawn, which closes the question', () => {
    const { form } = withdraw(asked(pausing).form, muchLater);
    expect(form).toMatchObject({ status: 'withdrawn', question: null, pausedAt: null, dueAt: ended });
  });
});
