import { Injectable } from '@nestjs/common';
import { chosenAttachments, comment } from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { AlreadyStored, UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from './change-conflicts.js';

export interface AddCommentCommand {
  commentId: string;
  formId: string;
  author: { id: string; name: string };
  text: string;
  mentions: readonly string[];
  /** Files that go with it, seen by the committee and headquarters alone. */
  attachmentIds?: readonly string[];
}

/** Adds to the committee's own thread of a form and mails whoever is mentioned. */
@Injectable()
export class AddComment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly committees: Committees,
  ) {}

  /** @throws DomainError `comment.invalid`, `form.not-found` */
  async execute({ commentId, formId, author, text, mentions, attachmentIds = [] }: AddCommentCommand): Promise<void> {
    const at = await this.clock.now();
    try {
      await this.unitOfWork.run(async ({ forms, comments, attachments, mails }) => {
        const form = await forms.get(formId);
        expectNoConflict(form, author.id);
        const mentioned = [...new Set(mentions)];
        const members = await this.committees.reviewers(form.program);
        const added = comment(form, { id: commentId, mentions: mentioned }, members);
        forms.update(added.form, added.events, at, author.id);
        comments.insert({ id: commentId, formId, authorId: author.id, text, mentions: mentioned, at });
        if (attachmentIds.length > 0) {
          const known = await attachments.ofForm(formId);
          const chosen = chosenAttachments(attachmentIds, known, author.id, 'comment.invalid');
          attachments.sendWith(chosen, { messageId: null, commentId });
        }
        const to = mentioned.filter((id) => id !== author.id);
        mails.order({ kind: 'mention', step: commentId, form, to, data: { author: author.name, text } }, at);
      });
    } catch (error) {
      // The first run of this request was not able to answer any more.
      if (!(error instanceof AlreadyStored)) throw error;
    }
  }
}
