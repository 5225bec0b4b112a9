import { mostForOne } from '../credits/most-for-one.js';
import type { CreditUnit } from '../policy/policy.js';
import type { PreApprovalEntry } from './pre-approve.js';

/**
 * A row that gives more credit than it has contact minutes, or less than half of it: somebody may have taken minutes for
 * hours. It is told, not refused: the committee may mean it.
 */
export function warnOfHours({ activity, credits }: PreApprovalEntry, { minutesPerCredit }: CreditUnit): string[] {
  const { contactMinutes } = activity;
  const hundredths = mostForOne(credits);
  if (contactMinutes == null || hundredths === 0) return [];
  const minutes = (hundredths * minutesPerCredit) / 100;
  if (minutes <= contactMinutes && minutes * 2 >= contactMinutes) return [];
  return [`Gives ${hundredths / 100} hours of credit for ${contactMinutes} contact minutes.`];
}
