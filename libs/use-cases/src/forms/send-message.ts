import { Injectable } from '@nestjs/common';
import { chosenAttachments, isApplicant, sendMessage, type EligibilityForm } from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { AlreadyStored, UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from '../review/change-conflicts.js';
import { applicantOf, chairsOf, reviewersOf } from '../review/recipients.js';

export interface SendMessageCommand {
  messageId: string;
  formId: string;
  authorId: string;
  text: string;
  /** Files that go with it. */
  attachmentIds?: readonly string[];
}

/** Adds to the thread between applicant and committee, and mails it to the other side. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly committees: Committees,
  ) {}

  /** @throws DomainError `form.not-found`, `form.state-conflict`, `message.invalid` */
  async execute({ messageId, formId, authorId, text, attachmentIds = [] }: SendMessageCommand): Promise<void> {
    const at = await this.clock.now();
    try {
      await this.unitOfWork.run(async ({ forms, messages, attachments, mails }) => {
        const form = await forms.get(formId);
        if (!isApplicant(form, authorId)) expectNoConflict(form, authorId);
        const sent = sendMessage(form, { id: messageId, authorId });
        forms.update(sent.form, sent.events, at, authorId);
        messages.insert({ id: messageId, formId, authorId, from: sent.from, text, at });
        if (attachmentIds.length > 0) {
          const known = await attachments.ofForm(formId);
          const chosen = chosenAttachments(attachmentIds, known, authorId, 'message.invalid');
          attachments.sendWith(chosen, { messageId, commentId: null });
        }
        const data = { text };
        if (sent.from === 'committee') {
          mails.order({ kind: 'message-to-applicant', step: messageId, form, to: applicantOf(form), data }, at);
        } else {
          const to = await this.readersOf(form);
          mails.order({ kind: 'message-to-committee', step: messageId, form, to, data }, at);
        }
      });
    } catch (error) {
      // The first run of this request was not able to answer any more.
      if (!(error instanceof AlreadyStored)) throw error;
    }
  }

  /** Where no member is left who may see the form, whoever looks after such forms. */
  private async readersOf(form: EligibilityForm): Promise<string[]> {
    const reviewers = await reviewersOf(form, this.committees);
    return reviewers.length > 0 ? reviewers : chairsOf(form, this.committees);
  }
}
