import { addDays, addMonths, startOfDay, type Instant, type LocalDate } from '../calendar/index.js';
import type { Policy } from '../policy/policy.js';
import type { Credential } from './credential.js';
import { spreadInstant } from './mail-spread.js';
import { termOn } from './terms.js';

/** How many months before its term ends a member is told. */
export const TERM_REMINDERS: readonly number[] = [12, 6, 3, 1];
/** The step that tells nobody anything: it plans what belongs to the next term. */
export const NEXT_TERM = 0;

export interface TermReminder {
  credentialId: string;
  /** Last day of the term that it is about. */
  termEnd: LocalDate;
  /** Months before that day, or {@link NEXT_TERM}. */
  months: number;
  at: Instant;
}

/** Where a whole body's terms end on one day, its mails go out over so many days before it. */
const SPREAD_DAYS = 5;

/**
 * What is still to be said of the term in which the day lies. Which day and minute is the credential's own: the same
 * each time, and spread evenly over the credentials of a body.
 *
 * @param today in the program's zone
 */
export function termReminders(credential: Credential, policy: Policy, today: LocalDate, now: Instant): TermReminder[] {
  const { cycle } = policy.credits;
  // A window that moves with the day never ends.
  if (cycle.kind === 'rolling') return [];
  const term = termOn(credential, cycle, today);
  const about = { credentialId: credential.id, termEnd: term.end };
  const reminders = TERM_REMINDERS.flatMap((months): TermReminder[] => {
    // As many months before the day after it: 30 June is six before 31 December.
    const day = addDays(addMonths(addDays(term.end, 1), -months), -1);
    const at = spreadInstant({ first: addDays(day, 1 - SPREAD_DAYS), count: SPREAD_DAYS }, credential.id, policy);
    return day < term.start || at <= now ? [] : [{ ...about, months, at }];
  });
  return [...reminders, { ...about, months: NEXT_TERM, at: startOfDay(addDays(term.end, 1), policy.timeZone) }];
}
