import { addSeconds, type Instant } from '../calendar/index.js';
import { DomainError, type FieldProblem } from '../errors.js';
import type { Attachment } from '../forms/attachment.js';
import type { EvidenceRules } from '../policy/credit-rules.js';
import type { ClaimOrigin } from './claim.js';

/** A file that was sent for a claim which was never made goes after a day. */
export const UNCLAIMED_FOR_SECONDS = 86_400;

/** Whether a claim with this is refused without a file beside it. */
export function needsEvidence(
  { standingApprovalId, source }: Pick<ClaimOrigin, 'standingApprovalId'> & { source: string | null },
  rules: EvidenceRules | null,
): boolean {
  if (rules === null) return false;
  if (standingApprovalId === null) return rules.activities;
  return source === null ? rules.organisations : rules.sources.includes(source);
}

/** Until it goes with a claim, evidence is its member's alone. */
export function isUnclaimed({ formId, uploadedBy }: Pick<Attachment, 'formId' | 'uploadedBy'>): boolean {
  return formId === uploadedBy;
}

/** Whether nobody claimed anything with it in time. */
export function isLeftOver(file: Pick<Attachment, 'formId' | 'uploadedBy' | 'at'>, now: Instant): boolean {
  return isUnclaimed(file) && now >= addSeconds(file.at, UNCLAIMED_FOR_SECONDS);
}

/**
 * The files that go with a claim: the member's own, not claimed with before.
 *
 * @param unclaimed the member's
 * @throws DomainError `claim.invalid`, naming each id that is none, and where a file is needed and there is none
 */
export function chosenEvidence(ids: readonly string[], unclaimed: readonly Attachment[], isNeeded: boolean): string[] {
  const free = unclaimed.filter((file) => file.state === 'stored' && isUnclaimed(file));
  const problems = ids.flatMap((id, index): FieldProblem[] =>
    free.some((file) => file.id === id)
      ? []
      : [
          {
            pointer: `/evidenceIds/${index}`,
            message: 'is no file that you sent for a claim and have not claimed with',
          },
        ],
  );
  if (isNeeded && ids.length === 0) {
    problems.push({
      pointer: '/evidenceIds',
      message: 'is required: add a file that shows the approval or your participation',
    });
  }
  if (problems.length === 0) return [...new Set(ids)];
  throw new DomainError('claim.invalid', 'The hours cannot be claimed like this.', {}, problems);
}
