import { Injectable } from '@nestjs/common';
import { DomainError, requireRoomBeside, type Attachment, type Draft, type Instant } from '#domain';
import { Clock } from '../ports/clock.js';
import { UnitOfWork, type Work } from '../ports/unit-of-work.js';
import { besideForm } from './add-attachment.js';
import { existingDraft } from './expect-draft.js';
import { ownForm } from './own-form.js';
import { TakeFile, type Admission, type SentFileCommand } from './take-file.js';

/** Puts a file beside a draft: it goes with the form that the draft becomes. */
@Injectable()
export class AddDraftAttachment {
  constructor(private readonly takeFile: TakeFile) {}

  /** @throws DomainError `draft.not-found`, `attachment.too-many` */
  execute(command: SentFileCommand): Promise<Attachment> {
    return this.takeFile.execute(command, besideDraft);
  }
}

/** A draft that was sent while the bytes came is a form by now, and the file is evidence that is added to it. */
const besideDraft: Admission = async (work, attachment, others) => {
  const { formId, uploadedBy, size } = attachment;
  const draft = await work.drafts.find(formId);
  if (draft === undefined) {
    if ((await ownForm(work, formId, uploadedBy)) !== undefined) return besideForm(work, attachment, others);
    throw new DomainError('draft.not-found', 'There is no such draft.');
  }
  requireRoomBeside(await others(), size);
  return () => work.drafts.changeFiles(draft);
};

@Injectable()
export class RemoveDraftAttachment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `draft.not-found`, `attachment.unknown` */
  async execute(draftId: string, attachmentId: string): Promise<void> {
    const at = await this.clock.now();
    await this.unitOfWork.run(async (work) => {
      const draft = await existingDraft(work, draftId);
      const attachment = await work.attachments.find(attachmentId);
      if (attachment?.formId !== draft.id || attachment.state !== 'stored') {
        throw new DomainError('attachment.unknown', 'There is no such file.');
      }
      work.drafts.changeFiles(draft);
      discard(work, attachment, at);
    });
  }
}

/** Removes a draft that is not sent, with its files. */
export async function removeWithFiles(work: Work, draft: Pick<Draft, 'id' | 'version'>, at: Instant): Promise<void> {
  for (const attachment of await storedFiles(work, draft.id)) discard(work, attachment, at);
  work.drafts.remove(draft);
}

export async function storedFiles({ attachments }: Work, draftId: string): Promise<Attachment[]> {
  return (await attachments.ofForm(draftId)).filter(({ state }) => state === 'stored');
}

function discard({ attachments, outbox }: Work, attachment: Attachment, at: Instant): void {
  const { key } = attachment;
  attachments.move(attachment, 'removed', at);
  outbox.append({ job: 'file.discard', key: `file.discard/${key}`, payload: { key } }, at);
}
