/** Every way in which a request can be refused by the rules. The api maps each code to one HTTP status. */
export type DomainErrorCode =
  | 'form.late'
  | 'form.invalid'
  | 'form.not-found'
  | 'form.state-conflict'
  | 'form.version-stale'
  | 'form.resubmissions-used'
  | 'appeal.late'
  | 'appeal.refused'
  | 'form.already-assigned'
  | 'draft.not-found'
  | 'draft.version-stale'
  | 'draft.too-many'
  | 'question.invalid'
  | 'review.reviewer-not-eligible'
  | 'review.earlier-round'
  | 'conflict.own'
  | 'review.member-unknown'
  | 'comment.invalid'
  | 'message.invalid'
  | 'attachment.kept'
  | 'attachment.too-many'
  | 'attachment.type'
  | 'attachment.unknown'
  | 'absence.invalid'
  | 'absence.overlaps'
  | 'absence.unknown'
  | 'absence.version-stale'
  | 'saved-filter.invalid'
  | 'saved-filter.name-taken'
  | 'saved-filter.unknown'
  | 'saved-filter.version-stale'
  | 'bulk-action.invalid'
  | 'bulk-action.unknown'
  | 'report.invalid'
  | 'duplicate.invalid'
  | 'decision.invalid'
  | 'recommendation.invalid'
  | 'recommendation.none-given'
  | 'review.chair-decides'
  | 'review.quorum-not-met'
  | 'review.majority-differs'
  | 'decision.none-held'
  | 'occurrence.exists'
  | 'import.unknown'
  | 'import.empty'
  | 'import.not-a-spreadsheet'
  | 'import.not-ready'
  | 'import.rows-wrong'
  | 'standing-approval.invalid'
  | 'standing-approval.unknown'
  | 'standing-approval.ended'
  | 'standing-approval.exists'
  | 'recommended.invalid'
  | 'recommended.unknown'
  | 'recommended.stale'
  | 'pre-approval.invalid'
  | 'pre-approval.conflict'
  | 'pre-approval.exists'
  | 'deadline.unknown'
  | 'program.not-found'
  | 'page.unknown'
  | 'listing.unknown'
  | 'session.unknown'
  | 'role.own'
  | 'role.held'
  | 'role.unknown'
  | 'role.last-admin'
  | 'policy.invalid'
  | 'job.not-found'
  | 'mail.not-found'
  | 'mail.version-stale'
  | 'mail.state-conflict'
  | 'mail.invalid'
  | 'credits.invalid'
  | 'mail-template.not-found'
  | 'mail-template.version-stale'
  | 'mail-template.invalid'
  | 'access.forbidden'
  | 'access.account-suspended'
  | 'sign-in.code-wrong'
  | 'sign-in.code-dead';

export interface FieldProblem {
  /** JSON pointer into the request body, e.g. `/activity/endsOn`. */
  pointer: string;
  message: string;
}

/** A rule said no. `details` are extra members of the problem answer; they hold nothing the caller may not see. */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
