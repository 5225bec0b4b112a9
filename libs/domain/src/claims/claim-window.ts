import {
  addDays,
  dateWindow,
  instantAt,
  localDateAt,
  startOfDay,
  type DateWindow,
  type Instant,
  type LocalDate,
} from '../calendar/index.js';
import { isFormLate } from '../credits/admit.js';
import { isHeldOn, type Credential } from '../members/credential.js';
import { termOn } from '../members/terms.js';
import type { Policy } from '../policy/policy.js';

/** Until when hours can be claimed. */
export interface ClaimWindowDates extends DateWindow {
  /** What sets its end: days after completion, a late decision that opened it again, or the end of the term. */
  endedBy: 'completion' | 'decision' | 'term';
}

/** A decision, and the form that it was about. */
interface Decided {
  decidedAt: Instant | null;
  /** Null or left out: the form is in time whatever the day of completion. */
  formSubmittedOn?: LocalDate | null;
  /** Headquarters admitted the form though it came too late, which stands for its being in time. */
  admittedLate?: boolean;
}

/**
 * Hours are claimed within so many days of one's own completion, and within the term. A decision that came late opens
 * the days again, never the term, where its form was in time for this completion: while it was pending, the claim
 * could be filed. Of several credentials the one counts whose term ends last. Null: nothing in the policy ends it.
 */
export function claimWindow(
  completedOn: LocalDate,
  decided: Decided | null,
  held: readonly Credential[],
  { credits, form, timeZone }: Policy,
): ClaimWindowDates | null {
  const { claim, cycle } = credits;
  if (claim === null) return null;
  const plain: ClaimWindowDates = { ...dateWindow(completedOn, claim.days, timeZone), endedBy: 'completion' };
  const { decidedAt = null, formSubmittedOn = null, admittedLate = false } = decided ?? {};
  const inTime = admittedLate || !isFormLate(completedOn, formSubmittedOn, form);
  const again =
    decidedAt === null || !inTime
      ? null
      : dateWindow(localDateAt(decidedAt, timeZone), claim.extendAfterDecisionDays, timeZone);
  const days: ClaimWindowDates =
    again !== null && again.closesAt > plain.closesAt ? { ...again, endedBy: 'decision' } : plain;
  if (!claim.withinCycle || cycle.kind === 'rolling') return days;
  const ends = held.filter((one) => isHeldOn(one, completedOn)).map((one) => termOn(one, cycle, completedOn).end);
  if (ends.length === 0) return days;
  const lastDay = addDays(
    ends.reduce((one, other) => (one > other ? one : other)),
    claim.graceDays,
  );
  const closesAt = startOfDay(addDays(lastDay, 1), timeZone);
  return closesAt < days.closesAt ? { lastDay, closesAt, endedBy: 'term' } : days;
}

/**
 * The day that the rules of the cycle are told. What was claimed in a window that a late decision opened again is as
 * good as claimed on the last of its usual days.
 */
export function countedClaimDay(completedOn: LocalDate, now: Instant, { credits, timeZone }: Policy): LocalDate {
  const today = localDateAt(now, timeZone);
  if (credits.claim === null) return today;
  const last = addDays(completedOn, credits.claim.days);
  return today < last ? today : last;
}

/** The last instant that counts. */
export function lastMomentOf({ closesAt }: DateWindow): Instant {
  return instantAt(closesAt - 1);
}
