import { describe, expect, it } from '@jest/globals';
import { aPolicy, theCreditRules } from '../../../../test/support/a-policy.js';
import { instant, localDate, type Instant } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import type { Credential } from '../members/credential.js';
import { recordEntries } from '../record/record-entries.js';
import { openRenewal } from '../renewal/renew.js';
import type { RenewalStatus } from '../renewal/renewal.js';
import type { Claim, ClaimState } from './claim.js';
import { claimCredit, type ClaimRequest, type ClaimSituation } from './claim-credit.js';
import type { Claimable } from './claimable.js';
import { reverseClaim, settleClaim, withdrawClaim } from './settle-claim.js';

const policy = aPolicy({ timeZone: 'America/Chicago' });
const now = instant('2025-05-20T15:00:00Z');

const aClaimable = (overrides: Partial<Claimable> = {}): Claimable => ({
  number: null,
  listingId: 'listing-1',
  formId: 'form-1',
  standingApprovalId: null,
  title: 'Surface anatomy',
  provider: 'University extension',
  startsOn: localDate('2025-04-30'),
  endsOn: localDate('2025-05-01'),
  completedOn: null,
  availableUntil: null,
  expiresOn: null,
  terms: [
    { category: 'art', hundredths: 400 },
    { category: 'biomedical', hundredths: 200 },
  ],
  state: 'approved',
  decidedAt: instant('2025-04-01T15:00:00Z'),
  formSubmittedOn: localDate('2025-03-20'),
  admittedLate: false,
  tags: [],
  source: null,
  activityKey: 'form-1',
  ...overrides,
});

const aCredential = (overrides: Partial<Credential> = {}): Credential => ({
  id: 'credential-1',
  program: policy.id,
  memberId: 'member',
  kind: null,
  certificationId: 'C-1',
  awardedOn: localDate('2021-03-01'),
  term: null,
  ending: null,
  version: 1,
  ...overrides,
});

const aRequest = (overrides: Partial<ClaimRequest> = {}): ClaimRequest => ({
  id: 'claim-1',
  memberId: 'member',
  completedOn: localDate('2025-05-01'),
  category: 'art',
  hundredths: 400,
  note: '',
  claimedBy: 'member',
  corrects: null,
  ...overrides,
});

const aSituation = (overrides: Partial<ClaimSituation> = {}): ClaimSituation => ({
  claimable: aClaimable(),
  credentials: [aCredential()],
  claims: [],
  policy,
  now,
  ...overrides,
});

function aClaim(overrides: Partial<Claim> = {}): Claim {
  const { claim } = claimCredit(aRequest(), aSituation());
  return { ...claim, state: 'accepted', credited: claim.hundredths, reason: null, settledAt: now, ...overrides };
}

function refusal(request: Partial<ClaimRequest>, situation: Partial<ClaimSituation> = {}): unknown[] {
  try {
    claimCredit(aRequest(request), aSituation(situation));
  } catch (error) {
    if (error instanceof DomainError) return [error.code, ...error.fields.map(({ pointer }) => pointer)];
    throw error;
  }
  return [];
}

describe('what is said of too many hours', () => {
  it.each([
    ['approved', 'must be at most 4: 4 hours approved'],
    ['pending', 'must be at most 4: 4 hours asked for'],
  ] as const)('of a form that is %s', (state, message) => {
    const tooMany = (): unknown =>
      claimCredit(aRequest({ hundredths: 425 }), aSituation({ claimable: aClaimable({ state }) }));
    expect(tooMany).toThrow(expect.objectContaining({ fields: [{ pointer: '/hours', message }] }));
  });
});

describe('what a claim may be', () => {
  it.each<[string, Partial<ClaimRequest>, Partial<Claimable>, unknown[]]>([
    ['all that is approved', {}, {}, []],
    ['a quarter', { hundredths: 25 }, {}, []],
    ['more than is approved', { hundredths: 425 }, {}, ['claim.invalid', '/hours']],
    ['no increment of the policy', { hundredths: 410 }, {}, ['claim.invalid', '/hours']],
    ['a category of which nothing is approved', { category: 'history' }, {}, ['claim.invalid', '/category']],
    ['completed on the first day', { completedOn: localDate('2025-04-30') }, {}, []],
    ['completed before it began', { completedOn: localDate('2025-04-29') }, {}, ['claim.invalid', '/completedOn']],
    ['completed after it ended', { completedOn: localDate('2025-05-02') }, {}, ['claim.invalid', '/completedOn']],
    [
      'completed in the future',
      { completedOn: localDate('2025-05-21') },
      { endsOn: localDate('2025-06-01') },
      ['claim.invalid', '/completedOn'],
    ],
    [
      'on demand, on the last day',
      { completedOn: localDate('2025-05-10') },
      { startsOn: null, endsOn: null, availableUntil: localDate('2025-05-10') },
      [],
    ],
    [
      'on demand, a day after',
      { completedOn: localDate('2025-05-11') },
      { startsOn: null, endsOn: null, availableUntil: localDate('2025-05-10') },
      ['claim.invalid', '/completedOn'],
    ],
    [
      'completed when the approval had ended',
      {},
      { expiresOn: localDate('2025-04-30') },
      ['claim.invalid', '/completedOn'],
    ],
    ['of a revoked listing', {}, { state: 'revoked' }, ['claim.not-claimable']],
    ['of a form that was declined', {}, { state: 'refused' }, ['claim.not-claimable']],
    ['of a pending form', {}, { state: 'pending', decidedAt: null }, []],
  ])('%s', (_case, request, claimable, expected) => {
    expect(refusal(request, { claimable: aClaimable(claimable) })).toEqual(expected);
  });

  it('needs a credential that was held on that day', () => {
    expect(refusal({}, { credentials: [] })).toEqual(['claim.no-credential']);
    const later = aCredential({ awardedOn: localDate('2025-05-02') });
    expect(refusal({}, { credentials: [later] })).toEqual(['claim.no-credential', '/completedOn']);
    const ended = aCredential({ ending: { on: localDate('2025-05-01'), reason: 'Lapsed.' } });
    expect(refusal({}, { credentials: [ended] })).toEqual(['claim.no-credential', '/completedOn']);
  });

  it('takes from what other claims left, by category, and what was reversed leaves it again', () => {
    const claims = [aClaim({ hundredths: 300, credited: 300 })];
    expect(refusal({ hundredths: 100 }, { claims })).toEqual([]);
    expect(refusal({ hundredths: 125 }, { claims })).toEqual(['claim.invalid', '/hours']);
    expect(refusal({ category: 'biomedical', hundredths: 200 }, { claims })).toEqual([]);
    expect(refusal({}, { claims: [aClaim({ state: 'reversed', credited: 0 })] })).toEqual([]);
    expect(refusal({}, { claims: [aClaim({ state: 'rejected', credited: 0 })] })).toEqual([]);
    expect(
      refusal({ hundredths: 125 }, { claims: [aClaim({ state: 'pending', hundredths: 300, credited: 0 })] }),
    ).toEqual(['claim.invalid', '/hours']);
  });

  it('counts the same activity once, where the policy says so', () => {
    const claims = [aClaim({ formId: 'form-0', listingId: 'listing-0', completedOn: localDate('2024-05-01') })];
    const under = (onceOnly: 'none' | 'cycle' | 'year'): unknown[] =>
      refusal({}, { claims, policy: aPolicy({ credits: theCreditRules({ onceOnly }) }) });
    expect(under('none')).toEqual([]);
    expect(under('cycle')).toEqual(['claim.duplicate']);
    expect(under('year')).toEqual([]);
  });
});

describe('an activity of a source', () => {
  const issue = (overrides: Partial<Claimable> = {}): Claimable =>
    aClaimable({
      ...{ listingId: null, formId: null, standingApprovalId: 'approval-1', startsOn: null, endsOn: null },
      ...{ title: 'Issue 17.3', source: 'magazine', activityKey: 'source magazine/issue 17.3' },
      ...overrides,
    });
  const claimOf = (claimable: Claimable, overrides: Partial<Claim> = {}): Claim => {
    const { listingId, formId, standingApprovalId, title, source, activityKey, terms } = claimable;
    return aClaim({ listingId, formId, standingApprovalId, title, source, activityKey, terms, ...overrides });
  };
  const line = (category: string, ...credentials: string[]): Claimable['terms'] => [
    { category, hundredths: 400, credentials },
  ];
  const [a, b] = ['A', 'B'].map((kind) => aCredential({ id: kind, kind }));
  const both = [a, b].filter((one) => one !== undefined);
  it.each<[string, Partial<ClaimRequest>, Partial<Claimable>, Claim, unknown[]]>([
    ['is claimed once', {}, {}, claimOf(issue()), ['claim.duplicate']],
    ['whatever its hours', { hundredths: 25 }, {}, claimOf(issue(), { hundredths: 25 }), ['claim.duplicate']],
    ['and its category', { category: 'biomedical', hundredths: 200 }, {}, claimOf(issue()), ['claim.duplicate']],
    ['also once approved anew', {}, { standingApprovalId: 'approval-2' }, claimOf(issue()), ['claim.duplicate']],
    [
      'also where its key was written otherwise',
      {},
      { title: ' issue  17.3' },
      claimOf(issue(), { activityKey: 'approval-1/issue 17.3' }),
      ['claim.duplicate'],
    ],
    ['on another day it is another one', { completedOn: localDate('2025-04-30') }, {}, claimOf(issue()), []],
    [
      'as with another name',
      {},
      { title: 'Issue 17.4', activityKey: 'source magazine/issue 17.4' },
      claimOf(issue()),
      [],
    ],
    [
      'and from another source',
      {},
      { standingApprovalId: 'x', activityKey: 'source y/issue 17.3' },
      claimOf(issue()),
      [],
    ],
    ['what was reversed leaves it again', {}, {}, claimOf(issue(), { state: 'reversed', credited: 0 }), []],
    ['a correction takes its place', { corrects: 'claim-1' }, {}, claimOf(issue()), []],
    [
      'the other category, for another credential',
      {},
      { terms: line('art', 'A') },
      claimOf(issue(), { category: 'biomedical', terms: line('biomedical', 'B') }),
      [],
    ],
    [
      'but not for the same',
      {},
      { terms: line('art', 'A') },
      claimOf(issue(), { category: 'biomedical', terms: line('biomedical', 'A', 'B') }),
      ['claim.duplicate'],
    ],
  ])('%s', (_case, request, claimable, claim, expected) => {
    const situation = { claimable: issue(claimable), claims: [claim], credentials: both };
    expect(refusal({ id: 'claim-2', ...request }, situation)).toEqual(expected);
  });

  it('counts once for each credential', () => {
    const first = claimOf(issue(), { category: 'biomedical', terms: line('biomedical', 'B') });
    const second = claimOf(issue(), { id: 'claim-2', terms: line('art') });
    const entries = (kind: string): unknown[] =>
      recordEntries([first, second], { kind }).map(({ id, excluded }) => [id, excluded?.reason ?? 'given']);
    expect(entries('A')).toEqual([
      ['claim-1', 'other-credential'],
      ['claim-2', 'given'],
    ]);
    expect(entries('B')).toEqual([
      ['claim-1', 'given'],
      ['claim-2', 'duplicate'],
    ]);
  });
});

describe('until when it may be claimed', () => {
  const late = (at: Instant, situation: Partial<ClaimSituation> = {}): unknown[] =>
    refusal({}, { ...situation, now: at });
  const decidedLate = aClaimable({ decidedAt: instant('2025-06-14T15:00:00Z') });
  const termEndsSoon = [aCredential({ awardedOn: localDate('2020-05-11') })];
  it.each<[string, string, Partial<ClaimSituation>, boolean]>([
    ['the last millisecond of day 30', '2025-06-01T04:59:59.999Z', {}, true],
    ['the first of day 31', '2025-06-01T05:00:00.000Z', {}, false],
    ['after a late decision, its day 30', '2025-07-15T04:59:59.999Z', { claimable: decidedLate }, true],
    [
      'after a late decision on a form of day 30',
      '2025-07-15T04:59:59.999Z',
      { claimable: { ...decidedLate, formSubmittedOn: localDate('2025-05-31') } },
      true,
    ],
    [
      'after a late decision on a form of day 31',
      '2025-07-15T04:59:59.999Z',
      { claimable: { ...decidedLate, formSubmittedOn: localDate('2025-06-01') } },
      false,
    ],
    [
      'after a late decision on a form that headquarters admitted',
      '2025-07-15T04:59:59.999Z',
      { claimable: { ...decidedLate, formSubmittedOn: localDate('2025-06-01'), admittedLate: true } },
      true,
    ],
    ['after a late decision, day 31', '2025-07-15T05:00:00.000Z', { claimable: decidedLate }, false],
    [
      'the last millisecond of a term that ends before',
      '2025-05-11T04:59:59.999Z',
      { credentials: termEndsSoon },
      true,
    ],
    ['the first after it', '2025-05-11T05:00:00.000Z', { credentials: termEndsSoon }, false],
    [
      'of two credentials the one with the later term',
      '2025-05-31T12:00:00.000Z',
      { credentials: [...termEndsSoon, aCredential()] },
      true,
    ],
    [
      'where the policy sets no end',
      '2029-01-01T00:00:00.000Z',
      { policy: aPolicy({ credits: theCreditRules({ claim: null }) }) },
      true,
    ],
  ])('%s', (_case, at, situation, allowed) => {
    expect(late(instant(at), situation)).toEqual(allowed ? [] : ['claim.late']);
  });

  it('is said with its dates', () => {
    const claim = (): unknown => claimCredit(aRequest(), aSituation({ now: instant('2025-06-01T05:00:00Z') }));
    expect(claim).toThrow(
      expect.objectContaining({
        code: 'claim.late',
        details: { completedOn: '2025-05-01', lastDay: '2025-05-31', closedAt: '2025-06-01T05:00:00.000Z' },
        message:
          'You completed it on Thu 1 May 2025; the last day to claim it was Sat 31 May 2025, 30 days after Thu 1 May 2025. Later, no credit can be given.',
      }),
    );
  });

  it('binds a correction from when the claim was filed', () => {
    const situation = aSituation({ now: instant('2025-09-01T05:00:00Z') });
    const correct = (filedAt: string): string =>
      claimCredit(aRequest(), situation, { filedAt: instant(filedAt) }).claim.claimedOn;
    expect(correct('2025-06-01T04:59:59Z')).toBe('2025-05-31');
    expect(() => correct('2025-06-01T05:00:00Z')).toThrow(expect.objectContaining({ code: 'claim.late' }));
  });
});

describe('a claim that waited for a decision', () => {
  const pending = aClaim({ state: 'pending', credited: 0, settledAt: null });
  const member = { credentials: [aCredential()], others: [] };
  it.each<[string, Partial<Claimable>, Claim[], [string, number]]>([
    ['is accepted with what was claimed', {}, [], ['accepted', 400]],
    ['or with what was approved', { terms: [{ category: 'art', hundredths: 250 }] }, [], ['accepted', 250]],
    ['or with what others left', {}, [aClaim({ id: 'other', hundredths: 150, credited: 150 })], ['accepted', 250]],
    [
      'or rejected, with nothing in its category',
      { terms: [{ category: 'history', hundredths: 400 }] },
      [],
      ['rejected', 0],
    ],
  ])('%s', (_case, claimable, others, expected) => {
    const entry = settleClaim(pending, { claimable: aClaimable(claimable) }, { ...member, others }, policy);
    expect([entry.state, entry.hundredths]).toEqual(expected);
  });

  it('is rejected with its form', () => {
    expect(settleClaim(pending, { refused: 'not_approved' }, member, policy)).toEqual({
      claimId: 'claim-1',
      state: 'rejected',
      hundredths: 0,
      reason: 'The committee did not approve the activity.',
      terms: null,
    });
  });

  it('is reversed once', () => {
    expect(reverseClaim(pending, 'Twice.')).toMatchObject({ state: 'reversed', hundredths: 0, reason: 'Twice.' });
    expect(() => reverseClaim(aClaim({ state: 'reversed' }), 'Again.')).toThrow(
      expect.objectContaining({ code: 'claim.settled' }),
    );
  });
});

describe('a claim that is taken back', () => {
  const term = { start: localDate('2021-01-01'), end: localDate('2025-05-01') };

  it.each<[RenewalStatus, string, ClaimState, boolean]>([
    ['submitted', '2025-05-01', 'accepted', true],
    ['returned', '2025-05-01', 'accepted', true],
    ['fee_due', '2025-05-01', 'accepted', false],
    ['renewed', '2025-05-01', 'accepted', false],
    ['renewed', '2021-01-01', 'accepted', false],
    ['renewed', '2025-05-02', 'accepted', true],
    ['renewed', '2020-12-31', 'accepted', true],
    ['renewed', '2025-05-01', 'pending', true],
    ['lapsed', '2025-05-01', 'accepted', true],
  ])('with its term %s, completed on %s and %s: %s', (status, completedOn, state, may) => {
    const now = instant('2025-06-01T12:00:00Z');
    const { renewal } = openRenewal('renewal', term, { credential: aCredential(), policy, now });
    const claim = aClaim({ state, completedOn: localDate(completedOn) });
    const take = (): unknown => withdrawClaim(claim, [{ ...renewal, status }]);
    if (may) expect(take()).toMatchObject({ state: 'reversed', reason: 'Withdrawn by the member.' });
    else expect(take).toThrow(expect.objectContaining({ code: 'claim.settled' }));
  });
});

describe('claims as the rules count them', () => {
  const terms = [
    { category: 'art', hundredths: 300, credentials: ['A'] },
    { category: 'art', hundredths: 100, credentials: ['B'] },
  ];

  it('are counted for each credential by the line that holds for it', () => {
    const claim = aClaim({ terms, hundredths: 300, credited: 300 });
    const entries = (kind: string): unknown[] =>
      recordEntries([claim], { kind }).map(({ amount, excluded }) => [amount, excluded]);
    expect(entries('A')).toEqual([[{ hundredths: 300 }, undefined]]);
    expect(entries('B')).toEqual([
      [{ hundredths: 100 }, undefined],
      [{ hundredths: 200 }, { reason: 'above-approved', credentials: ['A', 'B'], isPart: true }],
    ]);
    expect(entries('C')).toEqual([
      [{ hundredths: 300 }, { reason: 'other-credential', credentials: ['A', 'B'], isPart: false }],
    ]);
  });

  it('wait and are planned while their form is pending, and are nothing once rejected or reversed', () => {
    const entries = (state: Claim['state']): unknown[] =>
      recordEntries([aClaim({ state })], { kind: null }).map(({ id, status, planned }) => [id, status, planned]);
    expect(entries('accepted')).toEqual([['claim-1', 'approved', false]]);
    expect(entries('pending')).toEqual([
      ['claim-1', 'pending', false],
      ['planned:claim-1', 'approved', true],
    ]);
    expect(entries('rejected')).toEqual([]);
    expect(entries('reversed')).toEqual([]);
  });
});
