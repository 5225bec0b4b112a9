import { dateWindow, type Instant, type LocalDate } from '../calendar/index.js';
import type { Activity } from '../forms/content.js';
import type { DecidedForm } from '../forms/form.js';
import type { Policy } from '../policy/policy.js';

/** An approved activity in the "Upcoming Courses" catalog. It is shown while `now < listedUntil`. */
export interface Listing {
  id: string;
  form: DecidedForm;
  /** Exclusive; null when nothing ends it. */
  listedUntil: Instant | null;
}

/**
 * The instant at which an activity leaves the catalog: the start of the day after the end date plus the policy's days
 * in the program's zone; on demand, the start of the day after the last day it is available, else after the last day on
 * which the approval holds.
 */
export function listedUntil(
  activity: Activity,
  expiresOn: LocalDate | null,
  { catalog, timeZone }: Policy,
): Instant | null {
  if (activity.endsOn != null) return dateWindow(activity.endsOn, catalog.removeAfterDays, timeZone).closesAt;
  if (activity.availableUntil != null) return dateWindow(activity.availableUntil, 0, timeZone).closesAt;
  if (expiresOn !== null) return dateWindow(expiresOn, 0, timeZone).closesAt;
  return null;
}
