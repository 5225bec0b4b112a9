import type { Instant } from '../calendar/index.js';
import { DomainError, type FieldProblem } from '../errors.js';
import type { Policy } from '../policy/policy.js';
import { checkContent } from './check-content.js';
import type { Activity, DraftContent, FormContent } from './content.js';
import { findGaps } from './draft-gaps.js';

/** A form that its applicant has not sent yet. Nobody else ever sees it; sent, it becomes the form of the same id. */
export interface Draft {
  id: string;
  program: string;
  applicantId: string;
  content: DraftContent;
  /** The form that was not approved and would be sent again with this one. */
  resubmissionOf: string | null;
  /** Advances with every save. */
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
}

/** How many drafts a person may have in a program at a time. */
export const MOST_DRAFTS = 50;

/** How long a draft is kept after it was last saved. */
export const DRAFT_KEPT_DAYS = 365;

/**
 * Whatever stands in the way of sending the draft now: gaps first, then what the policy or the calendar refuses. Empty
 * when it can be sent.
 */
export function missingForSubmission(content: DraftContent, policy: Policy, now: Instant): FieldProblem[] {
  const gaps = findGaps(content);
  const wrong = checkContent(withPlaceholders(content), policy, now);
  return [...gaps, ...wrong.filter(({ pointer }) => !gaps.some((gap) => gap.pointer === pointer))];
}

/**
 * The content of the form that the draft becomes.
 *
 * @throws DomainError `form.invalid` with one entry for each thing that is missing or wrong
 */
export function completeDraft({ content }: Draft, policy: Policy, now: Instant): FormContent {
  const missing = missingForSubmission(content, policy, now);
  if (missing.length === 0) return withPlaceholders(content);
  throw new DomainError('form.invalid', 'The draft cannot be sent yet.', {}, missing);
}

/** A new draft after a form or a listing: without its days, as another occurrence has its own, and without evidence. */
export function copiedContent(content: DraftContent): DraftContent {
  const { activity = {}, requestedCredits, relevance } = content;
  const { startsOn: _startsOn, endsOn: _endsOn, availableUntil: _availableUntil, ...lasting } = activity;
  return { activity: lasting, ...(requestedCredits && { requestedCredits }), ...(relevance && { relevance }) };
}

/** The draft with what is said anew; whatever is left out stays as it was. */
export function correctDraft(content: DraftContent, { activity, ...rest }: DraftContent): DraftContent {
  return {
    ...content,
    ...rest,
    ...((content.activity ?? activity) && { activity: { ...content.activity, ...activity } }),
  };
}

/** A whole content, in which gaps are filled with what no policy accepts. */
function withPlaceholders({
  activity,
  requestedCredits = [],
  completedOn,
  relevance,
  evidence,
}: DraftContent): FormContent {
  return {
    // Rows with gaps are named by `findGaps`; the checks look at categories only.
    activity: { title: '', provider: '', format: '', delivery: 'in-person', ...activity } as Activity,
    completedOn: completedOn ?? null,
    requestedCredits: requestedCredits.map((credit) => ({ category: '', hundredths: 0, ...credit })),
    relevance: relevance ?? '',
    ...(evidence !== undefined && { evidence }),
  };
}
