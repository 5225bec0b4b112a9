import { Injectable } from '@nestjs/common';
import { DomainError, isApplicant, removeAttachment } from '#domain';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from '../review/change-conflicts.js';

@Injectable()
export class RemoveAttachment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `form.not-found`, `attachment.unknown`, `attachment.kept`, `access.forbidden` */
  async execute(formId: string, attachmentId: string, by: { id: string; isChair: boolean }): Promise<void> {
    const at = await this.clock.now();
    await this.unitOfWork.run(async ({ forms, attachments, outbox }) => {
      const form = await forms.get(formId);
      if (!isApplicant(form, by.id)) expectNoConflict(form, by.id);
      const attachment = await attachments.find(attachmentId);
      if (attachment?.formId !== form.id || attachment.state !== 'stored') throw unknown();
      // What an applicant may not know of does not exist for them.
      const hidden = !isApplicant(form, attachment.uploadedBy) && attachment.messageId === null;
      if (hidden && isApplicant(form, by.id)) throw unknown();
      const removed = removeAttachment(form, attachment, by);
      forms.update(removed.form, removed.events, at, by.id);
      attachments.move(attachment, 'removed', at);
      const { key } = attachment;
      outbox.append({ job: 'file.discard', key: `file.discard/${key}`, payload: { key } }, at);
    });
  }
}

function unknown(): DomainError {
  return new DomainError('attachment.unknown', 'There is no such file.');
}
