import type { LocalDate } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import type { Activity } from '../forms/content.js';
import type { DecidedForm, EligibilityForm } from '../forms/form.js';

/** What differs from the form whose series goes on; what is left out stays as it was there. */
export interface OccurrenceChange {
  startsOn?: LocalDate | undefined;
  endsOn?: LocalDate | undefined;
  availableUntil?: LocalDate | undefined;
  location?: string | null | undefined;
  url?: string | null | undefined;
  expiresOn?: LocalDate | undefined;
}

/** @throws DomainError `form.state-conflict` for a form whose approval does not stand */
export function requireApproved(form: EligibilityForm): DecidedForm {
  if (form.status === 'approved' && form.revokedAt === null) return form;
  const why = form.status === 'approved' ? 'was revoked' : 'is not approved';
  throw new DomainError('form.state-conflict', `Form ${form.number} ${why}: its series cannot go on.`);
}

/**
 * The activity once more, on other dates. Dates are never taken over: the one thing that makes it another occurrence.
 *
 * @param known the form that was named and the first of its series
 * @throws DomainError `occurrence.exists` when one of them took place on these dates
 */
export function occurrenceOf(
  activity: Activity,
  change: OccurrenceChange,
  known: readonly EligibilityForm[],
): Activity {
  const { startsOn = null, endsOn = null, availableUntil = null, location, url } = change;
  const dates = { startsOn, endsOn, availableUntil };
  const twin = known.find(
    (form) => form.status === 'approved' && form.revokedAt === null && isOn(form.content.activity, dates),
  );
  if (twin !== undefined) {
    throw new DomainError('occurrence.exists', `Form ${twin.number} of the series is approved for these dates.`, {
      formId: twin.id,
      number: twin.number,
    });
  }
  return {
    ...activity,
    ...dates,
    ...(location !== undefined && { location }),
    ...(url !== undefined && { url }),
  };
}

type Dates = Record<'startsOn' | 'endsOn' | 'availableUntil', LocalDate | null>;

function isOn(activity: Activity, { startsOn, endsOn, availableUntil }: Dates): boolean {
  return (
    (activity.startsOn ?? null) === startsOn &&
    (activity.endsOn ?? null) === endsOn &&
    (activity.availableUntil ?? null) === availableUntil
  );
}
