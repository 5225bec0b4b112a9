import {
  instant,
  localDate,
  promiseAfter,
  type Activity,
  type FormContent,
  type FormInReview,
  type HeldForm,
  type Instant,
  type Ruling,
  type SubmittedForm,
} from '#domain';
import { aPolicy } from './a-policy.js';

export const SUBMITTED_AT = instant('2026-05-04T15:00:00Z');

/** A workshop of two days, two months after it is submitted. */
export function anActivity(overrides: Partial<Activity> = {}): Activity {
  return {
    title: 'Surface anatomy',
    provider: 'University extension',
    format: 'workshop',
    delivery: 'in-person',
    startsOn: localDate('2026-07-04'),
    endsOn: localDate('2026-07-05'),
    ...overrides,
  };
}

export function aContent({ activity, ...overrides }: Partial<FormContent> = {}): FormContent {
  return {
    activity: activity ?? anActivity(),
    completedOn: null,
    requestedCredits: [{ category: 'art', hundredths: 400 }],
    relevance: 'Bony landmarks are drawn every day.',
    ...overrides,
  };
}

export function aSubmittedForm(overrides: Partial<SubmittedForm> = {}): SubmittedForm {
  const { submittedAt = SUBMITTED_AT } = overrides;
  const policy = aPolicy();
  return {
    id: 'form-1',
    number: 'TEST-2026-000001',
    program: policy.id,
    policyVersion: policy.version,
    origin: 'application',
    applicantId: 'applicant',
    content: aContent(),
    occurrenceOf: null,
    resubmissionOf: null,
    resubmissions: 0,
    resubmittedAs: null,
    revision: 1,
    recommendations: [],
    quorumLostAt: null,
    question: null,
    pausedAt: null,
    usefulUntil: instant('2026-07-04T05:00:00Z'),
    submittedAt,
    admittedAt: null,
    dueAt: promiseAfter(submittedAt, policy.review, policy.review.days, policy.timeZone),
    version: 1,
    applicantVersion: 1,
    round: 1,
    opening: null,
    appeals: 0,
    earlierReviewers: [],
    revokedAt: null,
    duplicateOf: null,
    assignments: [],
    conflicts: [],
    breachedAt: null,
    status: 'submitted',
    ...overrides,
  };
}

export function aFormInReview(overrides: Partial<FormInReview> = {}): FormInReview {
  return { ...aSubmittedForm(), status: 'in_review', queue: 'art', version: 2, applicantVersion: 2, ...overrides };
}

export function aRuling(overrides: Partial<Ruling> = {}): Ruling {
  return {
    decisionId: 'decision-1',
    outcome: 'approved',
    reasons: [],
    message: 'Welcome.',
    decidedBy: 'reviewer',
    ...overrides,
  };
}

/** Approved as requested at the given instant, held for a minute. */
export function aHeldForm(decidedAt: Instant, overrides: Partial<HeldForm> = {}): HeldForm {
  const form = aFormInReview();
  const { decisionId: id, ...ruling } = aRuling();
  return {
    ...form,
    status: 'decision_held',
    decision: {
      id,
      round: 1,
      ...ruling,
      credits: form.content.requestedCredits,
      conditions: [],
      expiresOn: null,
      decidedAt,
      late: false,
    },
    formerStatus: 'in_review',
    releaseAt: instant(new Date(decidedAt + 60_000).toISOString()),
    version: 3,
    ...overrides,
  };
}
