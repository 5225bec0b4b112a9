import { describe, expect, test } from '@jest/globals';
import { aPolicy, theCreditRules } from '../../../../test/support/a-policy.js';
import { instant, localDate, toIso, type Instant } from '../calendar/index.js';
import type { Credential } from '../members/credential.js';
import type { Cycle, RenewalRules } from '../policy/credit-rules.js';
import type { Policy } from '../policy/policy.js';
import {
  closeRenewal,
  newTermOf,
  openRenewal,
  receiveFee,
  returnRenewal,
  submitRenewal,
  verifyRenewal,
  voidRenewal,
  type Circumstances,
} from './renew.js';
import type { FeeReceipt, Renewal, RenewalStatus, RenewalVerdict } from './renewal.js';
import { mayChange, RENEWAL_TRANSITIONS } from './renewal-transitions.js';
import {
  isOfItsEnd,
  lapseNotice,
  renewalNotices,
  renewalOpening,
  renewalReminders,
  renewalWindow,
} from './renewal-window.js';

const FIVE_YEARS: Cycle = { kind: 'award-anniversary', months: 60, anchors: [], yearKind: 'cycle' };
const YEAR: Cycle = { kind: 'calendar-year', months: 12, anchors: [], yearKind: 'calendar' };

function policyWith(rules: Partial<RenewalRules> = {}, cycle = FIVE_YEARS): Policy {
  const credits = theCreditRules();
  return aPolicy({ credits: { ...credits, cycle, renewal: { ...credits.renewal, ...rules } } });
}

function aCredential(awardedOn: string, overrides: Partial<Credential> = {}): Credential {
  return {
    ...{ id: '01900000-0000-7000-8000-00000000abcd', program: 'ami-cmi', memberId: 'member', kind: null },
    ...{ certificationId: 'CMI-1', awardedOn: localDate(awardedOn), term: null, ending: null, version: 1 },
    ...overrides,
  };
}

function at(iso: string, policy: Policy, awardedOn = '2021-03-01'): Circumstances {
  return { credential: aCredential(awardedOn), policy, now: instant(iso) };
}

const TERM = { start: localDate('2021-03-01'), end: localDate('2026-02-28') };
const OPENED = '2025-12-10T18:00:00Z';
const opened = (policy: Policy): Renewal => openRenewal('renewal', TERM, at(OPENED, policy)).renewal;
const verdict = (met: boolean): RenewalVerdict => ({
  met,
  countedTotal: met ? 3500 : 3100,
  requiredTotal: 3500,
  missing: met ? [] : [{ id: 'total', year: null, amount: 400 }],
  ledgerSeq: 7,
  at: instant(OPENED),
});
const fee: FeeReceipt = {
  ...{ cents: 7500, currency: 'USD', method: 'cheque', reference: '1201', recordedBy: 'hq' },
  ...{ receivedOn: localDate('2026-01-10'), recordedAt: instant('2026-01-10T18:00:00Z') },
};
const application = { attestations: [], note: '' };

const iso = (when: Instant): string => toIso(when).replace('.000Z', 'Z');

function refused(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'accepted';
}

describe('the window', () => {
  test.each([
    ['five years, no grace', { opensDaysBefore: 90, graceDays: 0 }, '2025-11-30', '2026-02-28', '2026-03-01T06:00:00Z'],
    [
      '30 days that meet the end',
      { opensDaysBefore: 30, graceDays: 30 },
      '2026-01-29',
      '2026-03-30',
      '2026-03-31T05:00:00Z',
    ],
    [
      'opening before the term began',
      { opensDaysBefore: 3000, graceDays: 0 },
      '2021-03-01',
      '2026-02-28',
      '2026-03-01T06:00:00Z',
    ],
    [
      'opening on the last day',
      { opensDaysBefore: 0, graceDays: 0 },
      '2026-02-28',
      '2026-02-28',
      '2026-03-01T06:00:00Z',
    ],
  ])('%s', (_name, rules, firstDay, lastDay, closesAt) => {
    const window = renewalWindow(TERM, policyWith(rules));
    expect([window.firstDay, window.lastDay, iso(window.closesAt)]).toEqual([firstDay, lastDay, closesAt]);
  });

  test.each([
    // Clocks go forward on 8 March 2026 and back on 1 November 2026, both in the night to Sunday.
    ['2026-03-07', '2026-03-08T06:00:00Z'],
    ['2026-03-08', '2026-03-09T05:00:00Z'],
    ['2026-10-31', '2026-11-01T05:00:00Z'],
    ['2026-11-01', '2026-11-02T06:00:00Z'],
  ])('of a term that ends on %s, by a change of clocks', (end, closesAt) => {
    const term = { start: localDate('2021-11-01'), end: localDate(end) };
    expect(iso(renewalWindow(term, policyWith()).closesAt)).toBe(closesAt);
  });

  test('opens at once when a credential comes in late, and never where windows move', () => {
    const now = instant(OPENED);
    const today = localDate('2025-12-10');
    const late = renewalOpening(aCredential('2021-03-01'), policyWith(), today, now);
    expect(late).toMatchObject({ termEnd: '2026-02-28', at: now, version: 1 });
    const early = renewalOpening(aCredential('2024-03-01'), policyWith(), today, now);
    expect(early && iso(early.at)).toBe('2028-11-30T06:00:00Z');
    const rolling: Cycle = { ...FIVE_YEARS, kind: 'rolling' };
    expect(renewalOpening(aCredential('2021-03-01'), policyWith({}, rolling), today, now)).toBeNull();
    const ending = { on: localDate('2025-12-01'), reason: 'Given back.' };
    expect(renewalOpening(aCredential('2021-03-01', { ending }), policyWith(), today, now)).toBeNull();
  });
});

describe('the new term', () => {
  test.each([
    // A leap-day award: each term ends the day before the anniversary, and 29 February overflows to 1 March.
    ['2020-02-29', FIVE_YEARS, '2020-02-29', '2025-02-28', '2025-03-01', '2030-02-28'],
    ['2019-03-01', FIVE_YEARS, '2019-03-01', '2024-02-29', '2024-03-01', '2029-02-28'],
    ['2016-02-29', FIVE_YEARS, '2031-03-01', '2036-02-28', '2036-02-29', '2041-02-28'],
    ['2021-03-01', FIVE_YEARS, '2021-03-01', '2026-02-28', '2026-03-01', '2031-02-28'],
    ['2024-06-15', YEAR, '2024-06-15', '2024-12-31', '2025-01-01', '2025-12-31'],
  ])('awarded on %s', (awardedOn, cycle, start, end, newStart, newEnd) => {
    const policy = policyWith({}, cycle);
    const term = { start: localDate(start), end: localDate(end) };
    const circumstances = { ...at(`${end}T18:00:00Z`, policy), credential: aCredential(awardedOn) };
    const { renewal } = openRenewal('renewal', term, circumstances);
    expect(newTermOf(renewal, circumstances)).toEqual({ start: newStart, end: newEnd });
  });

  test('begins on the day where the policy says so, and is the board’s where it dates each', () => {
    const early = policyWith({ earlyStartsNewCycle: true });
    expect(newTermOf(opened(early), at('2026-01-15T18:00:00Z', early))).toEqual({
      start: '2026-01-15',
      end: '2031-01-14',
    });
    const own = policyWith({}, { ...FIVE_YEARS, kind: 'member-dates', months: null });
    expect(newTermOf(opened(own), at('2026-01-15T18:00:00Z', own))).toBeNull();
  });
});

describe('from application to new term', () => {
  const policy = policyWith();
  const during = at('2026-01-15T18:00:00Z', policy);
  const submit = (renewal: Renewal, met = true, circumstances = during): Renewal =>
    submitRenewal(renewal, application, verdict(met), { met: true }, circumstances).renewal;

  test('headquarters verify, the fee comes, and the term is new', () => {
    const submitted = submit(opened(policy));
    expect(submitted).toMatchObject({ status: 'submitted', application: { submittedAt: during.now } });
    const verified = verifyRenewal(submitted, verdict(true), 'hq', during);
    expect(verified.events.map(({ type }) => type)).toEqual(['renewal.verified', 'renewal.fee-due']);
    expect(verified.renewal).toMatchObject({ status: 'fee_due', verification: { by: 'hq', at: during.now } });
    const paid = receiveFee(verified.renewal, fee, during);
    expect(paid.events).toEqual([
      { type: 'renewal.fee-received', fee },
      { type: 'renewal.renewed', newTerm: { start: '2026-03-01', end: '2031-02-28' } },
    ]);
    expect(paid.renewal).toMatchObject({ status: 'renewed', outcome: { at: during.now } });
  });

  test('a fee that comes first waits for the rest', () => {
    const paid = receiveFee(opened(policy), fee, during).renewal;
    expect(paid.status).toBe('open');
    expect(refused(() => receiveFee(paid, fee, during))).toBe('renewal.fee-received');
    const verified = verifyRenewal(submit(paid), verdict(true), 'hq', during);
    expect(verified.renewal.status).toBe('renewed');
  });

  test.each<[RenewalRules['conditions'], RenewalStatus]>([
    [['application', 'fee', 'hq-verification'], 'submitted'],
    [['application', 'fee'], 'fee_due'],
    [['application'], 'renewed'],
    [[], 'renewed'],
  ])('under %j a submission becomes %s', (conditions, status) => {
    const other = policyWith({ conditions });
    expect(submit(opened(other), true, at('2026-01-15T18:00:00Z', other)).status).toBe(status);
  });

  test('pending hours are looked at by headquarters, missing ones are refused', () => {
    const other = policyWith({ conditions: ['application', 'fee'] });
    expect(submit(opened(other), false, at('2026-01-15T18:00:00Z', other)).status).toBe('submitted');
    expect(refused(() => submitRenewal(opened(policy), application, verdict(false), { met: false }, during))).toBe(
      'renewal.not-met',
    );
    expect(refused(() => verifyRenewal(submit(opened(policy), false), verdict(false), 'hq', during))).toBe(
      'renewal.not-met',
    );
  });

  test('every statement of the policy is confirmed', () => {
    const attestations = [{ id: 'own-hours', text: 'They are mine.' }];
    const other = policyWith({ attestations });
    const renewal = opened(other);
    const now = at('2026-01-15T18:00:00Z', other);
    expect(refused(() => submitRenewal(renewal, application, verdict(true), { met: true }, now))).toBe(
      'renewal.invalid',
    );
    const surprised = { attestations: ['own-hours', 'surprise'], note: '' };
    const submitted = { ...renewal, status: 'submitted' as const };
    for (const one of [renewal, submitted]) {
      expect(refused(() => submitRenewal(one, surprised, verdict(true), { met: true }, now))).toBe('renewal.invalid');
    }
    const confirmed = { attestations: ['own-hours'], note: '' };
    expect(submitRenewal(renewal, confirmed, verdict(true), { met: true }, now).renewal.status).toBe('submitted');
  });

  test('the last millisecond is in time, the first after it is not', () => {
    const last = at('2026-03-01T05:59:59.999Z', policy);
    expect(submit(opened(policy), true, last).status).toBe('submitted');
    const after = at('2026-03-01T06:00:00Z', policy);
    expect(refused(() => submit(opened(policy), true, after))).toBe('renewal.late');
  });

  test('a return on the last day leaves days to answer in', () => {
    const last = at('2026-02-28T18:00:00Z', policy);
    const { renewal } = returnRenewal(submit(opened(policy), true, last), 'The certificate, please.', 'hq', last);
    expect([renewal.status, iso(renewal.closesAt)]).toEqual(['returned', '2026-03-15T05:00:00Z']);
    expect(submit(renewal, true, at('2026-03-14T18:00:00Z', policy)).returned).toBeNull();
    expect(closeRenewal(renewal, null, at('2026-03-01T06:00:00Z', policy))).toBeNull();
    expect(closeRenewal(renewal, null, at('2026-03-15T05:00:00Z', policy))?.renewal.status).toBe('lapsed');
  });

  test('a return early on takes no days away', () => {
    const early = at('2025-12-20T18:00:00Z', policy);
    const { renewal } = returnRenewal(submit(opened(policy), true, early), 'Please.', 'hq', early);
    expect(renewal.closesAt).toBe(opened(policy).closesAt);
  });
});

describe('at the end', () => {
  const end = '2026-03-01T06:00:00Z';
  const policy = policyWith();
  const inState = (status: RenewalStatus): Renewal => ({ ...opened(policy), status });

  test.each<[RenewalStatus, string | null]>([
    ['open', 'lapsed'],
    ['returned', 'lapsed'],
    ['fee_due', 'lapsed'],
    ['submitted', null],
    ['renewed', null],
    ['lapsed', null],
    ['void', null],
  ])('%s becomes %s', (status, becomes) => {
    const changed = closeRenewal(inState(status), null, at(end, policy));
    expect(changed?.renewal.status ?? null).toBe(becomes);
    expect(closeRenewal(inState(status), null, at('2026-03-01T05:59:59.999Z', policy))).toBeNull();
  });

  test('a record that is complete renews by itself where nothing has to be applied for', () => {
    const plain = policyWith({ conditions: [], onFailure: 'suspend' });
    const renewal = opened(plain);
    expect(closeRenewal(renewal, verdict(true), at(end, plain))?.renewal.status).toBe('renewed');
    const lapsed = closeRenewal(renewal, verdict(false), at(end, plain));
    expect(lapsed?.events).toEqual([{ type: 'renewal.lapsed', onFailure: 'suspend' }]);
    const applied = policyWith({ conditions: ['application'] });
    expect(closeRenewal(opened(applied), verdict(true), at(end, applied))?.renewal.status).toBe('lapsed');
  });

  test.each<[RenewalStatus, string]>([
    ['open', 'renewal.late'],
    ['returned', 'renewal.late'],
    ['fee_due', 'renewal.late'],
    ['submitted', 'submitted'],
  ])('a fee for %s, before the timer has looked at it: %s', (status, becomes) => {
    const late = at(end, policy);
    const pay = () => receiveFee(inState(status), { ...fee, receivedOn: localDate('2026-02-28') }, late);
    const inTime = receiveFee(inState(status), fee, at('2026-03-01T05:59:59.999Z', policy));
    expect(inTime.events[0]).toEqual({ type: 'renewal.fee-received', fee });
    expect(status === 'submitted' ? pay().renewal.status : refused(pay)).toBe(becomes);
  });

  test('what the board has dated anew is void, what is decided stays', () => {
    expect(voidRenewal(inState('submitted'), 'Dated anew.')?.renewal.status).toBe('void');
    expect(voidRenewal(inState('renewed'), 'Dated anew.')).toBeNull();
  });
});

describe('a year-end rush', () => {
  const policy = policyWith({ graceDays: 31, opensDaysBefore: 60 }, YEAR);
  const term = { start: localDate('2026-01-01'), end: localDate('2026-12-31') };
  const ids = Array.from({ length: 1000 }, (_, index) => `01900000-0000-7000-8000-${hex(index)}`);
  const window = { from: '08:00', to: '18:00' };
  const inOffice: Policy = { ...policy, review: { ...policy.review, sendWindow: window } };
  const openedFor = (id: string): Renewal => {
    const circumstances = {
      credential: aCredential('2024-01-01', { id }),
      policy: inOffice,
      now: instant('2026-11-01T05:00:00Z'),
    };
    return openRenewal(id, term, circumstances).renewal;
  };
  const minutesOf = (when: Instant): number => {
    const [hour = 0, minute = 0] = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'America/Chicago',
      hour: '2-digit',
      minute: '2-digit',
    })
      .format(when)
      .split(':')
      .map(Number);
    return hour * 60 + minute;
  };

  test('is spread over days and hours of the send window, never outside it, the same each time', () => {
    const now = instant('2026-11-01T05:00:00Z');
    const all = ids.map((id) => renewalNotices(openedFor(id), inOffice, now));
    expect(ids.map((id) => renewalNotices(openedFor(id), inOffice, now))).toEqual(all);
    expect(new Set(all.map((notices) => notices.map(({ step }) => step).join()))).toEqual(
      new Set(['open,30/2027-01-31,7/2027-01-31']),
    );
    const instants = all.flat().map(({ at: when }) => when);
    expect(instants.filter((when) => minutesOf(when) < 8 * 60 || minutesOf(when) >= 18 * 60)).toEqual([]);
    for (const step of [0, 1, 2]) {
      const perMinute = new Map<number, number>();
      for (const notices of all) {
        const when = notices[step]?.at ?? 0;
        perMinute.set(when, (perMinute.get(when) ?? 0) + 1);
      }
      expect(perMinute.size).toBeGreaterThan(500);
      expect(Math.max(...perMinute.values())).toBeLessThan(12);
    }
  });

  test('a later end has reminders of its own, those that lie ahead', () => {
    const now = instant('2027-01-31T18:00:00Z');
    const due = { ...openedFor(ids[0] ?? ''), closesAt: instant('2027-02-20T06:00:00Z') };
    expect(renewalReminders(due, inOffice, now).map(({ step }) => step)).toEqual(['7/2027-02-19']);
    expect(renewalReminders(due, inOffice, now).every(({ step }) => isOfItsEnd(step, due, inOffice))).toBe(true);
    expect(isOfItsEnd('7/2027-01-31', due, inOffice)).toBe(false);
    expect(renewalReminders(due, inOffice, instant('2027-02-19T18:00:00Z'))).toEqual([]);
  });

  test('who lapses hears of it on that day, in the window', () => {
    const now = instant('2027-02-01T06:00:00Z');
    const notices = ids.map((id) => lapseNotice(openedFor(id), inOffice, now).at);
    expect(notices.every((when) => minutesOf(when) >= 8 * 60 && minutesOf(when) < 18 * 60)).toBe(true);
    expect(Math.max(...notices) - now).toBeLessThan(86_400_000);
  });
});

test('the table of states is what the rules ask', () => {
  for (const { name, from } of RENEWAL_TRANSITIONS) {
    const renewal = opened(policyWith());
    for (const status of ['open', 'submitted', 'returned', 'fee_due', 'renewed', 'lapsed', 'void'] as const) {
      expect([name, status, mayChange(name, { ...renewal, status })]).toEqual([name, status, from.includes(status)]);
    }
  }
});

/** Twelve digits that look drawn at random. */
function hex(index: number): string {
  return (Math.imul(index + 1, 2654435761) >>> 0).toString(16).padStart(12, '0');
}
