import { localDate, type CreditRules, type Policy, type ReviewPolicy } from '#domain';

/** A small policy that passes the lint; its values are no program's. Tests override what they are about. */
export function aPolicy(overrides: Partial<Policy> = {}): Policy {
  return {
    id: 'test-program',
    version: '1',
    effectiveFrom: localDate('2000-01-01'),
    name: 'Test program',
    organisation: 'Test organisation',
    timeZone: 'America/Chicago',
    numberPrefix: 'TEST',
    unit: { label: 'hour', minutesPerCredit: 60, incrementHundredths: 25, rounding: 'down' },
    categories: [
      { id: 'art', label: 'Art' },
      { id: 'biomedical', label: 'Biomedical' },
      { id: 'business', label: 'Business' },
      { id: 'history', label: 'History' },
    ],
    formats: [
      { id: 'workshop', label: 'Workshop' },
      { id: 'course', label: 'Course' },
      { id: 'lecture', label: 'Lecture' },
    ],
    tags: [{ id: 'designated', label: 'Designated session' }],
    credentials: [],
    form: { days: 30, anchor: 'completedOn' },
    review: aReviewPolicy(),
    catalog: { removeAfterDays: 30 },
    credits: theCreditRules(),
    ...overrides,
  };
}

export function aReviewPolicy(overrides: Partial<ReviewPolicy> = {}): ReviewPolicy {
  return {
    days: 14,
    semantics: 'wall-clock',
    holidays: [],
    reminders: [7, 11],
    escalateDays: [13],
    pauseWhileWaiting: false,
    questions: { answerDays: 7, remindDaysBefore: 2, onNoResponse: 'close' },
    decision: { mode: 'single', quorum: 1 },
    queues: [
      { id: 'art', name: 'Art' },
      { id: 'general', name: 'General' },
    ],
    routing: [{ when: { category: ['art'] }, queue: 'art' }],
    fallbackQueue: 'general',
    undoSeconds: 60,
    reasons: [{ code: 'not-relevant', text: 'Not relevant to the profession.', remedy: 'Describe how it is used.' }],
    reasonsRequired: false,
    criteria: [{ id: 'relevance', text: 'Relevant to the profession', required: false }],
    criteriaRequired: false,
    resubmissions: 1,
    appealDays: 30,
    appeals: 1,
    sendWindow: null,
    digest: 'none',
    assignment: 'none',
    ...overrides,
  };
}

/** 35 credits in five years: two categories of 14 to 21, two more of 7 together. */
export function theCreditRules(overrides: Partial<CreditRules> = {}): CreditRules {
  return {
    sources: [],
    minimumPerActivityHundredths: 0,
    cycle: { kind: 'award-anniversary', months: 60, anchors: [], yearKind: 'cycle' },
    requiredHundredths: 3500,
    requiredBy: [],
    multi: null,
    limits: [
      { id: 'art-maximum', where: { category: ['art'] }, max: { hundredths: 2100 }, per: 'cycle' },
      { id: 'biomedical-maximum', where: { category: ['biomedical'] }, max: { hundredths: 2100 }, per: 'cycle' },
      { id: 'optional-maximum', where: { category: ['business', 'history'] }, max: { hundredths: 700 }, per: 'cycle' },
    ],
    minimums: [
      { id: 'art-minimum', where: { category: ['art'] }, min: { hundredths: 1400 }, per: 'cycle' },
      { id: 'biomedical-minimum', where: { category: ['biomedical'] }, min: { hundredths: 1400 }, per: 'cycle' },
    ],
    perActivity: [],
    onceOnly: 'none',
    classify: [],
    claim: { days: 30, withinCycle: true, graceDays: 0, extendAfterDecisionDays: 30, pendingClaims: true },
    carry: null,
    proration: { basis: 'none', rounding: 'down', appliesTo: [] },
    renewal: {
      opensDaysBefore: 90,
      graceDays: 0,
      earlyStartsNewCycle: false,
      conditions: ['application', 'fee', 'hq-verification'],
      onFailure: 'exam',
      remindDaysBefore: [30, 7],
      answerDays: 14,
      auditDays: 30,
      feeDays: 30,
      fee: null,
      attestations: [],
    },
    evidence: null,
    audit: null,
    ...overrides,
  };
}
