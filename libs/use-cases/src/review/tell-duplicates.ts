import { isApplicant, listedUntil, type DecidedForm, type Instant, type Policy } from '#domain';
import type { Work } from '../ports/unit-of-work.js';

/**
 * Tells whose forms were closed as duplicates of this one what became of it: the outcome, and what the catalog shows to
 * everybody. An applicant of both is told by this form's own mail.
 */
export async function tellDuplicates(
  { forms, mails }: Work,
  form: DecidedForm,
  policy: Policy,
  now: Instant,
): Promise<void> {
  const until = listedUntil(form.content.activity, form.decision.expiresOn, policy);
  const outcome = form.revokedAt === null ? form.status : 'revoked';
  const listed = outcome === 'approved' && (until === null || now < until);
  const data = { outcome, name: listed ? form.content.activity.title : '' };
  const step = form.revokedAt === null ? form.decision.id : `revoked/${form.decision.id}`;
  for (const duplicate of await forms.duplicatesOf(form.id)) {
    if (isApplicant(form, duplicate.applicantId)) continue;
    mails.order({ kind: 'duplicate-decided', step, form: duplicate, to: [duplicate.applicantId], data }, now);
  }
}
