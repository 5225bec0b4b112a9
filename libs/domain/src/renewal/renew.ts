import { addDays, localDateAt, startOfDay, type Instant, type LocalDate } from '../calendar/index.js';
import type { CycleDates } from '../credits/credit-entry.js';
import { DomainError } from '../errors.js';
import type { Credential } from '../members/credential.js';
import { termOn } from '../members/terms.js';
import type { Policy } from '../policy/policy.js';
import type { Changed, FeeReceipt, Renewal, RenewalApplication, RenewalEvent, RenewalVerdict } from './renewal.js';
import { mayChange, requireRenewalTransition } from './renewal-transitions.js';
import { lastDayBefore, renewalWindow } from './renewal-window.js';

/** What is known besides the renewal itself. */
export interface Circumstances {
  credential: Credential;
  /** In force when the term began. */
  policy: Policy;
  now: Instant;
}

export function openRenewal(id: string, term: CycleDates, { credential, policy, now }: Circumstances): Changed {
  const { closesAt } = renewalWindow(term, policy);
  const renewal: Renewal = {
    id,
    program: policy.id,
    credentialId: credential.id,
    memberId: credential.memberId,
    policyVersion: policy.version,
    term,
    openedAt: now,
    closesAt,
    status: 'open',
    application: null,
    verdict: null,
    verification: null,
    returned: null,
    fee: null,
    audit: null,
    outcome: null,
    version: 1,
  };
  return { renewal, events: [{ type: 'renewal.opened', closesAt }] };
}

/**
 * What the application confirms: each thing that the policy asks for and nothing that it does not know. It is asked before
 * whether the renewal can be submitted now.
 *
 * @throws DomainError `renewal.invalid`
 */
export function requireAttestations(given: readonly string[], { credits }: Policy): void {
  const { attestations } = credits.renewal;
  const known = attestations.map(({ id }) => id);
  const fields = [
    ...given.flatMap((id, index) =>
      known.includes(id)
        ? []
        : [
            {
              pointer: `/attestations/${index}`,
              message: `“${id}” is unknown: ${known.join(', ') || 'there are none'}`,
            },
          ],
    ),
    ...attestations
      .filter(({ id }) => !given.includes(id))
      .map(({ id, text }) => ({ pointer: '/attestations', message: `“${text}” (${id}) must be confirmed` })),
  ];
  if (fields.length > 0) throw new DomainError('renewal.invalid', 'The application is not complete.', {}, fields);
}

/**
 * The member applies. Hours that wait for the decision of a form may still be missing: headquarters look at it then.
 *
 * @param withPending the verdict were every pending claim accepted
 * @throws DomainError `renewal.invalid`, `renewal.state-conflict`, `renewal.late`, `renewal.not-met`
 */
export function submitRenewal(
  renewal: Renewal,
  { attestations, note }: Pick<RenewalApplication, 'attestations' | 'note'>,
  verdict: RenewalVerdict,
  withPending: Pick<RenewalVerdict, 'met'>,
  circumstances: Circumstances,
): Changed {
  const { policy, now } = circumstances;
  requireAttestations(attestations, policy);
  requireRenewalTransition('submit', renewal);
  requireInTime(renewal, policy, now);
  if (!verdict.met && !withPending.met) throw notMet(verdict);
  const application = { attestations, note, submittedAt: now };
  const { version: policyVersion } = policy;
  const submitted: Renewal = { ...renewal, policyVersion, status: 'submitted', application, verdict, returned: null };
  const events: RenewalEvent[] = [{ type: 'renewal.submitted', application, verdict }];
  const needsLook = policy.credits.renewal.conditions.includes('hq-verification') || !verdict.met;
  return needsLook ? { renewal: submitted, events } : afterVerdict(submitted, events, circumstances);
}

/** Headquarters send it back. There are always days left to answer in. @throws DomainError `renewal.state-conflict` */
export function returnRenewal(renewal: Renewal, reason: string, by: string, { policy, now }: Circumstances): Changed {
  requireRenewalTransition('return', renewal);
  const closesAt = latest(renewal.closesAt, now, policy.credits.renewal.answerDays, policy);
  return {
    renewal: { ...renewal, status: 'returned', closesAt, returned: { reason, by, at: now } },
    events: [{ type: 'renewal.returned', reason, closesAt }],
  };
}

/** @throws DomainError `renewal.state-conflict`, `renewal.not-met` */
export function verifyRenewal(
  renewal: Renewal,
  verdict: RenewalVerdict,
  by: string,
  circumstances: Circumstances,
): Changed {
  requireRenewalTransition('verify', renewal);
  if (!verdict.met) throw notMet(verdict);
  const verified = { ...renewal, verdict, verification: { by, at: circumstances.now } };
  return afterVerdict(verified, [{ type: 'renewal.verified', verdict }], circumstances);
}

/** Whether a fee can be taken: not once its time is over, also where the timer has not ended it yet. */
export function takesFee(renewal: Renewal, now: Instant): boolean {
  return mayChange('receive-fee', renewal) && !(mayChange('lapse', renewal) && now >= renewal.closesAt);
}

/**
 * A fee that comes early waits for the rest. What is with headquarters when its time is over waits for them, its fee too.
 *
 * @throws DomainError `renewal.state-conflict`, `renewal.late`, `renewal.fee-received`
 */
export function receiveFee(renewal: Renewal, fee: FeeReceipt, circumstances: Circumstances): Changed {
  requireRenewalTransition('receive-fee', renewal);
  if (!takesFee(renewal, circumstances.now)) requireInTime(renewal, circumstances.policy, circumstances.now);
  if (renewal.fee !== null) throw new DomainError('renewal.fee-received', 'The fee has been received already.');
  const events: RenewalEvent[] = [{ type: 'renewal.fee-received', fee }];
  const paid = { ...renewal, fee };
  return renewal.status === 'fee_due' ? complete(paid, events, circumstances) : { renewal: paid, events };
}

/**
 * Its time is over. What is with headquarters waits for them; where nothing has to be applied for, a record that is
 * complete renews by itself. Null: nothing follows.
 */
export function closeRenewal(
  renewal: Renewal,
  verdict: RenewalVerdict | null,
  circumstances: Circumstances,
): Changed | null {
  const { policy, now } = circumstances;
  const { conditions, onFailure } = policy.credits.renewal;
  if (now < renewal.closesAt || !mayChange('lapse', renewal)) return null;
  if (verdict?.met === true && renewal.status === 'open' && !conditions.includes('application')) {
    return afterVerdict({ ...renewal, verdict }, [], circumstances);
  }
  return { renewal: { ...renewal, status: 'lapsed' }, events: [{ type: 'renewal.lapsed', onFailure }] };
}

/** The board has dated the term anew, or ended the credential. Null: it is decided already. */
export function voidRenewal(renewal: Renewal, reason: string): Changed | null {
  if (!mayChange('void', renewal)) return null;
  return { renewal: { ...renewal, status: 'void' }, events: [{ type: 'renewal.voided', reason }] };
}

/** The term that follows; null where the board dates each of them. */
export function newTermOf({ term }: Renewal, { credential, policy, now }: Circumstances): CycleDates | null {
  const { cycle, renewal } = policy.credits;
  if (cycle.kind === 'member-dates') return null;
  const today = localDateAt(now, policy.timeZone);
  if (renewal.earlyStartsNewCycle && cycle.kind === 'award-anniversary' && term.start < today && today <= term.end) {
    return termOn({ ...credential, awardedOn: today, term: null }, cycle, today);
  }
  return termOn(credential, cycle, addDays(term.end, 1));
}

function afterVerdict(renewal: Renewal, events: RenewalEvent[], circumstances: Circumstances): Changed {
  const { policy, now } = circumstances;
  const { conditions, feeDays } = policy.credits.renewal;
  if (!conditions.includes('fee') || renewal.fee !== null) return complete(renewal, events, circumstances);
  const closesAt = latest(renewal.closesAt, now, feeDays, policy);
  return {
    renewal: { ...renewal, status: 'fee_due', closesAt },
    events: [...events, { type: 'renewal.fee-due', closesAt }],
  };
}

function complete(renewal: Renewal, events: RenewalEvent[], circumstances: Circumstances): Changed {
  const newTerm = newTermOf(renewal, circumstances);
  return {
    renewal: { ...renewal, status: 'renewed', outcome: { at: circumstances.now, newTerm } },
    events: [...events, { type: 'renewal.renewed', newTerm }],
  };
}

/** The end as it was, or the end of so many days after today, whichever comes later. */
function latest(closesAt: Instant, now: Instant, days: number, { timeZone }: Policy): Instant {
  const last: LocalDate = addDays(localDateAt(now, timeZone), days);
  const end = startOfDay(addDays(last, 1), timeZone);
  return end > closesAt ? end : closesAt;
}

function requireInTime({ closesAt, term }: Renewal, { timeZone }: Policy, now: Instant): void {
  if (now < closesAt) return;
  const lastDay = lastDayBefore(closesAt, timeZone);
  throw new DomainError('renewal.late', `The renewal was open until ${lastDay}.`, {
    termEnd: term.end,
    lastDay,
  });
}

function notMet({ countedTotal, requiredTotal, missing }: RenewalVerdict): DomainError {
  return new DomainError('renewal.not-met', 'The record does not hold what the term requires.', {
    counted: countedTotal / 100,
    required: requiredTotal / 100,
    missing: missing.map(({ id, year, amount }) => ({ id, year, amount: amount / 100 })),
  });
}
