import { addDays, localDateAt, startOfDay, type Instant, type LocalDate } from '../calendar/index.js';
import type { CycleDates } from '../credits/credit-entry.js';
import type { Credential } from '../members/credential.js';
import { spreadAfter, spreadInstant } from '../members/mail-spread.js';
import { termOn } from '../members/terms.js';
import type { Policy } from '../policy/policy.js';
import type { Renewal } from './renewal.js';

/** When the renewal of a term can be submitted. */
export interface RenewalWindow {
  /** Local days of the program's zone, both inclusive. */
  firstDay: LocalDate;
  lastDay: LocalDate;
  opensAt: Instant;
  /** Exclusive. */
  closesAt: Instant;
}

/** From so many days before the term ends, never before it began, to the end of its days of grace. */
export function renewalWindow(term: CycleDates, { credits, timeZone }: Policy): RenewalWindow {
  const { opensDaysBefore, graceDays } = credits.renewal;
  const early = addDays(term.end, -opensDaysBefore);
  const firstDay = early < term.start ? term.start : early;
  const lastDay = addDays(term.end, graceDays);
  return {
    ...{ firstDay, lastDay },
    opensAt: startOfDay(firstDay, timeZone),
    closesAt: startOfDay(addDays(lastDay, 1), timeZone),
  };
}

/** What opens the renewal of a term. */
export interface RenewalOpening {
  credentialId: string;
  /** Tells a plan of the credential as it is from one of it as it was. */
  version: number;
  /** Last day of the term. */
  termEnd: LocalDate;
  at: Instant;
}

/**
 * Of the term in which the day lies; at once where its window is open. Null where nothing is ever renewed: a window that
 * moves with the day never ends, and what is held no more needs no renewal.
 *
 * @param policy in force when that term began
 */
export function renewalOpening(
  credential: Credential,
  policy: Policy,
  today: LocalDate,
  now: Instant,
): RenewalOpening | null {
  const { cycle } = policy.credits;
  if (cycle.kind === 'rolling' || credential.ending !== null) return null;
  const term = termOn(credential, cycle, today);
  const { opensAt } = renewalWindow(term, policy);
  const { id: credentialId, version } = credential;
  return { credentialId, version, termEnd: term.end, at: opensAt > now ? opensAt : now };
}

/** A mail about a renewal, ahead of time: `open`, `lapsed`, or the days left before one of its ends. */
export interface RenewalNotice {
  renewalId: string;
  step: string;
  at: Instant;
}

export const OPENED = 'open';
export const LAPSED = 'lapsed';
/** A whole body's terms may end on one day: its mails go out over so many days. */
const SPREAD_DAYS = 5;
/** Who has lapsed hears of it on the first day. */
const LAPSE_SPREAD_DAYS = 1;

/** That it is open, over the first days; then the reminders that come after that. */
export function renewalNotices(renewal: Renewal, policy: Policy, now: Instant): RenewalNotice[] {
  const { id: renewalId, credentialId, closesAt } = renewal;
  const today = localDateAt(now, policy.timeZone);
  const opened = spreadAfter({ first: today, count: SPREAD_DAYS }, credentialId, policy, now);
  const first = opened < closesAt ? [{ renewalId, step: OPENED, at: opened }] : [];
  return [...first, ...renewalReminders(renewal, policy, opened)];
}

/**
 * The policy's reminders of the day on which it closes, each over the days before it; those that lie ahead. A later end
 * has reminders of its own.
 */
export function renewalReminders(
  { id: renewalId, credentialId, closesAt }: Renewal,
  policy: Policy,
  now: Instant,
): RenewalNotice[] {
  const lastDay = lastDayBefore(closesAt, policy.timeZone);
  return policy.credits.renewal.remindDaysBefore.flatMap((days): RenewalNotice[] => {
    const spread = { first: addDays(lastDay, 1 - days - SPREAD_DAYS), count: SPREAD_DAYS };
    const at = spreadInstant(spread, credentialId, policy);
    return at > now && at < closesAt ? [{ renewalId, step: `${days}/${lastDay}`, at }] : [];
  });
}

/** Whether a reminder is of the day on which it closes now: it may have been given more time since. */
export function isOfItsEnd(step: string, { closesAt }: Renewal, { timeZone }: Policy): boolean {
  return step.endsWith(`/${lastDayBefore(closesAt, timeZone)}`);
}

/** When a member hears that it has lapsed. */
export function lapseNotice({ id, credentialId }: Renewal, policy: Policy, now: Instant): RenewalNotice {
  const first = localDateAt(now, policy.timeZone);
  return {
    renewalId: id,
    step: LAPSED,
    at: spreadAfter({ first, count: LAPSE_SPREAD_DAYS }, credentialId, policy, now),
  };
}

/** The last day before an exclusive end. */
export function lastDayBefore(closesAt: Instant, zone: string): LocalDate {
  return addDays(localDateAt(closesAt, zone), -1);
}
