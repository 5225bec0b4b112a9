import { dateWindow, toIso, type Instant, type LocalDate } from '../calendar/index.js';
import { DomainError, type FieldProblem } from '../errors.js';
import type { Policy } from '../policy/policy.js';
import { checkContent } from './check-content.js';
import type { Activity, DraftContent, FormContent } from './content.js';
import { findGaps } from './draft-gaps.js';
import { checkFreshEvidence } from './fresh-evidence.js';
import { formWindow, type FormWindow } from './submit.js';

/** A form that its applicant has not sent yet. Nobody else ever sees it; sent, it becomes the form of the same id. */
export interface Draft {
  id: string;
  program: string;
  applicantId: string;
  content: DraftContent;
  /** The form that was not approved and would be sent again with this one. */
  resubmissionOf: string | null;
  /** What that form says. */
  former: FormContent | null;
  /** Advances with every save. */
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
}

/** How many drafts a person may have in a program at a time. */
export const MOST_DRAFTS = 50;

/** How long a draft is kept after it was last saved. */
export const DRAFT_KEPT_DAYS = 365;

type Sendable = Pick<Draft, 'content' | 'former'>;

/**
 * Whatever stands in the way of sending the draft now: gaps first, then what the policy or the calendar refuses, that it
 * is late at last. Empty when it can be sent.
 */
export function missingForSubmission(draft: Sendable, policy: Policy, now: Instant): FieldProblem[] {
  const problems = whatIsIncomplete(draft, policy, now);
  const late = checkWindow(draft.content, policy, now);
  return [...problems, ...late.filter(({ pointer }) => !isNamed(pointer, problems))];
}

/** In what days the draft can be sent; null while it cannot be late. */
export function draftWindow({ content }: Pick<Draft, 'content'>, policy: Policy): FormWindow | null {
  return formWindow(withPlaceholders(content), policy);
}

/** The last day on which the hours can be claimed, were they completed as the draft says; null when it does not say. */
export function claimableUntil({ completedOn, activity }: DraftContent, policy: Policy): LocalDate | null {
  const completed = completedOn ?? activity?.endsOn ?? null;
  const { claim } = policy.credits;
  return completed === null || claim === null ? null : dateWindow(completed, claim.days, policy.timeZone).lastDay;
}

/**
 * The content of the form that the draft becomes. A late one is sent, too: its refusal is recorded.
 *
 * @throws DomainError `form.invalid` with one entry for each thing that is missing or wrong
 */
export function completeDraft(draft: Sendable, policy: Policy, now: Instant): FormContent {
  const missing = whatIsIncomplete(draft, policy, now);
  if (missing.length === 0) return withPlaceholders(draft.content);
  throw new DomainError('form.invalid', 'The draft cannot be sent yet.', {}, missing);
}

function whatIsIncomplete({ content, former }: Sendable, policy: Policy, now: Instant): FieldProblem[] {
  const gaps = findGaps(content);
  const whole = withPlaceholders(content);
  const wrong = checkContent(whole, policy, now).filter(({ pointer }) => !isNamed(pointer, gaps));
  return [...gaps, ...wrong, ...(former === null ? [] : checkFreshEvidence(whole, former))];
}

function checkWindow(content: DraftContent, policy: Policy, now: Instant): FieldProblem[] {
  const window = draftWindow({ content }, policy);
  if (window === null || now < window.closesAt) return [];
  const pointer = content.completedOn === undefined ? '/activity/endsOn' : '/completedOn';
  const message = `is too long ago: the last day was ${window.lastDay}, until ${toIso(window.closesAt)}`;
  return [{ pointer, message }];
}

function isNamed(pointer: string, problems: readonly FieldProblem[]): boolean {
  return problems.some((problem) => problem.pointer === pointer);
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
