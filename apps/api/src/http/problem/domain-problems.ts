import type { DomainErrorCode } from '#domain';

/** One status and one title per domain error. A code without a row does not compile. */
export const DOMAIN_PROBLEMS: Record<DomainErrorCode, { status: number; title: string }> = {
  'form.late': { status: 422, title: 'The form came too late' },
  'form.invalid': { status: 422, title: 'The form is not valid' },
  'form.not-found': { status: 404, title: 'No such form' },
  'form.state-conflict': { status: 409, title: 'The form is in another state' },
  'form.version-stale': { status: 412, title: 'The form has changed meanwhile' },
  'form.resubmissions-used': { status: 409, title: 'The form cannot be sent again' },
  'form.already-assigned': { status: 409, title: 'The form is already assigned to this reviewer' },
  'form.own': { status: 403, title: 'Nobody acts on their own form' },
  'question.invalid': { status: 422, title: 'The question is not valid' },
  'review.reviewer-not-eligible': { status: 422, title: 'This person cannot review the form' },
  'duplicate.invalid': { status: 422, title: 'The form is no duplicate of that one' },
  'absence.invalid': { status: 422, title: 'The absence is not valid' },
  'absence.unknown': { status: 404, title: 'No such absence' },
  'comment.invalid': { status: 422, title: 'The comment is not valid' },
  'review.member-unknown': { status: 404, title: 'No such member of the committee' },
  'decision.invalid': { status: 422, title: 'The decision is not valid' },
  'decision.none-held': { status: 409, title: 'There is no decision to undo' },
  'deadline.unknown': { status: 409, title: 'The form has no deadline' },
  'program.not-found': { status: 404, title: 'No such program' },
  'policy.invalid': { status: 422, title: 'The policy is not valid' },
  'access.forbidden': { status: 403, title: 'Not allowed' },
  'access.account-suspended': { status: 401, title: 'The account is suspended' },
  'sign-in.code-wrong': { status: 422, title: 'The code is wrong' },
  'sign-in.code-dead': { status: 429, title: 'The code cannot be used any more' },
};
