import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { addSeconds, attach, isApplicant, requireRoom, type Attachment, type Instant } from '#domain';
import { Clock } from '../ports/clock.js';
import { FileStore, type FileContent } from '../ports/file-store.js';
import { StaleWrite, UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from '../review/change-conflicts.js';
import { DiscardFile } from './discard-file.js';

export interface AddAttachmentCommand {
  attachmentId: string;
  formId: string;
  uploadedBy: string;
  name: string;
  mediaType: string;
  content: FileContent;
}

/** Longer than any upload takes: from then on its bytes are taken for abandoned. */
const ABANDONED_AFTER_SECONDS = 3_600;

/**
 * Puts a file beside a form. Its row comes first, pending, with the job that will remove its bytes should nothing follow;
 * then the bytes; then the row is stored, with the event. Whatever dies in between leaves nothing for long.
 */
@Injectable()
export class AddAttachment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly discardFile: DiscardFile,
  ) {}

  /** @throws DomainError `form.not-found`, `form.state-conflict`, `attachment.too-many` */
  async execute(command: AddAttachmentCommand): Promise<Attachment> {
    const at = await this.clock.now();
    const attachment = await this.begin(command, at);
    // The first run of this request was not able to answer any more.
    if (attachment.state !== 'pending') return attachment;
    try {
      await this.files.put(attachment.key, command.content);
      return await this.finish(attachment, at);
    } catch (error) {
      // At best now; else the job does it.
      await this.discardFile.execute(attachment.key).catch(() => undefined);
      throw error;
    }
  }

  private begin({ attachmentId: id, content, ...facts }: AddAttachmentCommand, at: Instant): Promise<Attachment> {
    return this.unitOfWork.run(async ({ forms, attachments, outbox }) => {
      const existing = await attachments.find(id);
      if (existing !== undefined) return existing;
      const form = await forms.get(facts.formId);
      if (!isApplicant(form, facts.uploadedBy)) expectNoConflict(form, facts.uploadedBy);
      const attachment: Attachment = {
        ...facts,
        id,
        size: content.size,
        sha256: content.sha256.toString('hex'),
        key: randomBytes(32).toString('hex'),
        state: 'pending',
        messageId: null,
        commentId: null,
        at,
      };
      requireRoom(form, attachment, await attachments.ofForm(form.id));
      attachments.insert(attachment);
      const { key } = attachment;
      const later = addSeconds(at, ABANDONED_AFTER_SECONDS);
      outbox.append({ job: 'file.discard', key: `file.discard/${key}/unfinished`, payload: { key } }, later);
      return attachment;
    });
  }

  /** The form is judged again: it may have closed meanwhile, and of two uploads at once the later one counts the other. */
  private finish({ id, formId, uploadedBy }: Attachment, at: Instant): Promise<Attachment> {
    return this.unitOfWork.run(async ({ forms, attachments }) => {
      const form = await forms.get(formId);
      if (!isApplicant(form, uploadedBy)) expectNoConflict(form, uploadedBy);
      const known = await attachments.ofForm(formId);
      const attachment = known.find((each) => each.id === id);
      if (attachment?.state !== 'pending') throw new StaleWrite(`Attachment ${id}`);
      const others = known.filter(({ state }) => state === 'stored');
      requireRoom(form, attachment, others);
      const attached = attach(form, attachment);
      forms.update(attached.form, attached.events, at, uploadedBy);
      attachments.move(attachment, 'stored', at);
      return { ...attachment, state: 'stored' };
    });
  }
}
