import { mostForOne } from '../credits/most-for-one.js';
import type { Activity, Credit } from '../forms/content.js';
import type { CreditUnit } from '../policy/policy.js';

/** Credit for more time than the activity has. */
export interface ContactTimeExceeded {
  creditMinutes: number;
  contactMinutes: number;
}

/**
 * Whether one person would earn credit for more minutes than they are taught: those that the applicant states, else the
 * countable rows of the agenda. Null where it fits or neither is known. It is told, not refused: the committee may mean it.
 */
export function contactTimeExceeded(
  { contactMinutes, agenda = [] }: Pick<Activity, 'contactMinutes' | 'agenda'>,
  credits: readonly Credit[],
  { minutesPerCredit }: CreditUnit,
): ContactTimeExceeded | null {
  const taught = contactMinutes ?? agenda.reduce((sum, { minutes, countable }) => sum + (countable ? minutes : 0), 0);
  const creditMinutes = (mostForOne(credits) * minutesPerCredit) / 100;
  return taught > 0 && creditMinutes > taught ? { creditMinutes, contactMinutes: taught } : null;
}
