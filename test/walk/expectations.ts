import { Temporal } from 'temporal-polyfill';
import type { CreditHours, SampleActivity } from './sample-activity.js';

/** The pages of the shipped programs: a course is removed from the list 30 days after its end date. */
const LISTED_DAYS_AFTER_END = 30;
const REDUCED_BY_HOURS = 0.5;

export interface ActivityDates {
  startsOn?: string;
  endsOn?: string;
  availableUntil?: string;
}

export interface RoutingRule {
  when: { tag?: string[]; category?: string[]; format?: string[]; delivery?: string[] };
  queue: string;
}

/** What the catalog must show; null for what it never shows. `listedUntil` is exclusive, null when nothing ends it. */
export type ExpectedListing = { listedUntil: string | null } | null;

/** The local date of an instant (RFC 3339). */
export function dateIn(timeZone: string, instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** Whole minutes, rounded up, until the next day begins in the zone. */
export function minutesToMidnight(timeZone: string, instant: string): number {
  const now = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const midnight = now.toPlainDate().add({ days: 1 }).toZonedDateTime(timeZone);
  return Math.ceil(now.until(midnight).total('minutes'));
}

export function datesOf({ activity }: SampleActivity, today: string): ActivityDates {
  const day = (days: number): string => Temporal.PlainDate.from(today).add({ days }).toString();
  const { startsOnDay, endsOnDay, availableUntilDay } = activity;
  return {
    ...(startsOnDay !== undefined && { startsOn: day(startsOnDay) }),
    ...(endsOnDay !== undefined && { endsOn: day(endsOnDay) }),
    ...(availableUntilDay !== undefined && { availableUntil: day(availableUntilDay) }),
  };
}

/** What the rules say of the catalog once the decision is out, worked out here without the product's own code. */
export function expectedListing(
  outcome: SampleActivity['outcome'],
  { endsOn, availableUntil }: ActivityDates,
  timeZone: string,
): ExpectedListing {
  if (outcome !== 'approved') return null;
  if (endsOn !== undefined) return { listedUntil: startOfDayAfter(endsOn, LISTED_DAYS_AFTER_END, timeZone) };
  if (availableUntil !== undefined) return { listedUntil: startOfDayAfter(availableUntil, 0, timeZone) };
  return { listedUntil: null };
}

export function isListedAt(listing: ExpectedListing, now: string): boolean {
  if (listing === null) return false;
  return listing.listedUntil === null || Temporal.Instant.compare(now, listing.listedUntil) < 0;
}

/** The first rule of which every key names something that the form has, else the fallback. */
export function expectedQueue(
  { activity, requestedCredits }: SampleActivity,
  { routing, fallbackQueue }: { routing: RoutingRule[]; fallbackQueue: string },
): string {
  const has = {
    tag: activity.tags,
    category: requestedCredits.map(({ category }) => category),
    format: [activity.format],
    delivery: [activity.delivery],
  };
  const meets = ({ when }: RoutingRule): boolean =>
    (Object.keys(when) as (keyof typeof has)[]).every((key) => when[key]?.some((value) => has[key].includes(value)));
  return routing.find(meets)?.queue ?? fallbackQueue;
}

/** What the committee awards: mostly what was asked for, now and then half an hour less. */
export function awardFor({ requestedCredits }: SampleActivity, index: number): CreditHours[] {
  if (index % 5 !== 2) return requestedCredits;
  return requestedCredits.map((credit) =>
    credit.hours > REDUCED_BY_HOURS ? { ...credit, hours: credit.hours - REDUCED_BY_HOURS } : credit,
  );
}

function startOfDayAfter(date: string, days: number, timeZone: string): string {
  const day = Temporal.PlainDate.from(date).add({ days: days + 1 });
  return day.toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'millisecond' });
}
