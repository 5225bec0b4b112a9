import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { addSeconds, type Attachment, type Instant } from '#domain';
import { Clock } from '../ports/clock.js';
import { FileStore, type FileContent } from '../ports/file-store.js';
import { StaleWrite, UnitOfWork, type Work } from '../ports/unit-of-work.js';
import { DiscardFile } from './discard-file.js';

export interface SentFileCommand {
  attachmentId: string;
  /** The form's id, or the draft's, which becomes the form's. */
  formId: string;
  uploadedBy: string;
  name: string;
  mediaType: string;
  content: FileContent;
}

/**
 * The files that are there already. Asked for after whatever the writes are based on was read: files that are added after
 * this make these writes stale.
 */
export type Others = () => Promise<readonly Attachment[]>;

/**
 * Judges whether a file may be put where it is meant for: before its bytes are taken, and again when they are there. What
 * it returns writes whatever has to be written together with the file.
 */
export type Admission = (work: Work, attachment: Attachment, others: Others) => Promise<(at: Instant) => void>;

/** Longer than any upload takes: from then on its bytes are taken for abandoned. */
const ABANDONED_AFTER_SECONDS = 3_600;

/**
 * Takes a file in. Its row comes first, pending, with the job that will remove its bytes should nothing follow; then the
 * bytes; then the row is stored, with what belongs to it. Whatever dies in between leaves nothing for long.
 */
@Injectable()
export class TakeFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly discardFile: DiscardFile,
  ) {}

  /** @throws DomainError as the admission does */
  async execute(command: SentFileCommand, admit: Admission): Promise<Attachment> {
    const at = await this.clock.now();
    const attachment = await this.begin(command, admit, at);
    // The first run of this request was not able to answer any more.
    if (attachment.state !== 'pending') return attachment;
    try {
      await this.files.put(attachment.key, command.content);
      return await this.finish(attachment, admit, at);
    } catch (error) {
      // At best now; else the job does it.
      await this.discardFile.execute(attachment.key).catch(() => undefined);
      throw error;
    }
  }

  private begin({ attachmentId: id, content, ...facts }: SentFileCommand, admit: Admission, at: Instant) {
    return this.unitOfWork.run(async (work): Promise<Attachment> => {
      const { attachments, outbox } = work;
      const existing = await attachments.find(id);
      if (existing !== undefined) return existing;
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
      await admit(work, attachment, () => attachments.ofForm(facts.formId));
      attachments.insert(attachment);
      const { key } = attachment;
      const later = addSeconds(at, ABANDONED_AFTER_SECONDS);
      outbox.append({ job: 'file.discard', key: `file.discard/${key}/unfinished`, payload: { key } }, later);
      return attachment;
    });
  }

  /** Judged again: the form may have closed meanwhile, and of two uploads at once the later one counts the other. */
  private finish({ id, formId }: Attachment, admit: Admission, at: Instant): Promise<Attachment> {
    return this.unitOfWork.run(async (work) => {
      const { attachments } = work;
      const attachment = await attachments.find(id);
      if (attachment?.state !== 'pending') throw new StaleWrite(`Attachment ${id}`);
      const stored = async (): Promise<Attachment[]> =>
        (await attachments.ofForm(formId)).filter(({ state }) => state === 'stored');
      const keep = await admit(work, attachment, stored);
      keep(at);
      attachments.move(attachment, 'stored', at);
      return { ...attachment, state: 'stored' as const };
    });
  }
}
