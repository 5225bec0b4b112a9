import { localDateAt } from '../calendar/index.js';
import { isApplicant, statusForApplicant, type EligibilityForm } from '../forms/form.js';
import type { Policy } from '../policy/policy.js';
import type { Claimable } from './claimable.js';

/**
 * What a member can claim with a form: once approved anybody, while it is pending the applicant alone. Undefined for
 * forms that the member must not know of.
 *
 * @param listingId where it is, or was, in the catalog
 */
export function claimableForm(
  form: EligibilityForm,
  listingId: string | null,
  memberId: string,
  { timeZone }: Pick<Policy, 'timeZone'>,
): Claimable | undefined {
  const isOwn = isApplicant(form, memberId);
  if (form.status !== 'approved' && !isOwn) return undefined;
  const { activity } = form.content;
  const approved = form.status === 'approved' ? form.decision : null;
  return {
    listingId,
    formId: form.id,
    number: form.number,
    standingApprovalId: null,
    title: activity.title,
    provider: activity.provider,
    startsOn: activity.startsOn ?? null,
    endsOn: activity.endsOn ?? null,
    completedOn: isOwn ? form.content.completedOn : null,
    availableUntil: activity.availableUntil ?? null,
    expiresOn: approved?.expiresOn ?? null,
    terms: approved?.credits ?? form.content.requestedCredits,
    state: stateOf(form),
    decidedAt: approved?.decidedAt ?? null,
    formSubmittedOn: form.origin === 'pre-approval' ? null : localDateAt(form.submittedAt, timeZone),
    admittedLate: form.admittedAt !== null,
    tags: activity.tags ?? [],
    source: null,
    activityKey: form.occurrenceOf ?? form.id,
  };
}

/** A decision that is held is none yet. */
function stateOf(form: EligibilityForm): Claimable['state'] {
  switch (statusForApplicant(form.status)) {
    case 'approved':
      return form.revokedAt === null ? 'approved' : 'revoked';
    case 'submitted':
    case 'in_review':
    case 'information_requested':
      return 'pending';
    default:
      return 'refused';
  }
}
