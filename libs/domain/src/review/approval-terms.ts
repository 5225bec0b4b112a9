import { localDateAt, type Instant, type LocalDate } from '../calendar/index.js';
import type { FieldProblem } from '../errors.js';
import type { Activity, Credit } from '../forms/content.js';
import type { Decision } from '../forms/form.js';
import type { Policy } from '../policy/policy.js';

/** The part of a ruling that says on which terms, and until when, an approval holds. */
export interface Terms {
  outcome: Decision['outcome'];
  conditions?: string[];
  expiresOn?: LocalDate;
}

/** What a decision gives, as its events say it: terms are left out where there are none. */
export function awardOf({ credits, conditions, expiresOn }: Decision): {
  credits: Credit[];
  conditions?: string[];
  expiresOn?: LocalDate;
} {
  return {
    credits,
    ...(conditions.length > 0 && { conditions }),
    ...(expiresOn !== null && { expiresOn }),
  };
}

/** Conditions and an expiry belong to approvals. */
export function checkTerms(
  { outcome, conditions = [], expiresOn }: Terms,
  activity: Activity,
  policy: Policy,
  now: Instant,
): FieldProblem[] {
  if (outcome === 'not_approved') {
    const message = 'are given with an approval only';
    return [
      ...(conditions.length > 0 ? [{ pointer: '/conditions', message }] : []),
      ...(expiresOn !== undefined ? [{ pointer: '/expiresOn', message: 'is given with an approval only' }] : []),
    ];
  }
  return checkExpiry(expiresOn ?? null, activity, policy, now);
}

/**
 * The last day of an approval is today at the earliest, in the program's zone, and not before the last day of the
 * activity: the catalog would go on to offer what nobody can earn credit for any more.
 */
export function checkExpiry(
  expiresOn: LocalDate | null,
  { endsOn, availableUntil }: Pick<Activity, 'endsOn' | 'availableUntil'>,
  { timeZone }: Policy,
  now: Instant,
): FieldProblem[] {
  if (expiresOn === null) return [];
  const today = localDateAt(now, timeZone);
  if (expiresOn < today) {
    return [{ pointer: '/expiresOn', message: `must not be in the past (today is ${today} in ${timeZone})` }];
  }
  const lastDay = endsOn ?? availableUntil;
  if (lastDay == null || expiresOn >= lastDay) return [];
  return [{ pointer: '/expiresOn', message: `must not be before the last day of the activity (${lastDay})` }];
}
