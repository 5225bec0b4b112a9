import type { Instant } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import type { EligibilityForm } from '../forms/form.js';
import { withoutConflict } from './conflict.js';

/** What a member tells the committee about a form. The applicant never learns of it. */
export interface Comment {
  id: string;
  formId: string;
  authorId: string;
  text: string;
  /** Members who are told of it. */
  mentions: string[];
  at: Instant;
}

/**
 * Adds to the committee's own thread of a form, in any of its states.
 *
 * @throws DomainError `comment.invalid` when somebody is mentioned who does not review the form. Whether a conflict
 *   is the cause stays unsaid.
 */
export function comment<F extends EligibilityForm>(
  form: F,
  { id, mentions }: Pick<Comment, 'id' | 'mentions'>,
  members: readonly { id: string }[],
): { form: F; events: FormEvent[] } {
  const readers = withoutConflict(form, members);
  const problems = mentions.flatMap((mentioned, index) =>
    readers.some((reader) => reader.id === mentioned)
      ? []
      : [{ pointer: `/mentions/${index}`, message: 'is not a member who reviews this form' }],
  );
  if (problems.length > 0) {
    throw new DomainError('comment.invalid', 'The comment mentions people who do not review this form.', {}, problems);
  }
  const events: FormEvent[] = [{ type: 'comment.added', commentId: id, mentions }];
  return { form: advanceVersions(form, events), events };
}
