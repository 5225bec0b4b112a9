import { Injectable } from '@nestjs/common';
import { attach, isApplicant, requireRoom, type Attachment } from '#domain';
import { expectNoConflict } from '../review/change-conflicts.js';
import { TakeFile, type Admission, type SentFileCommand } from './take-file.js';

/** Puts a file beside a form. */
@Injectable()
export class AddAttachment {
  constructor(private readonly takeFile: TakeFile) {}

  /** @throws DomainError `form.not-found`, `form.state-conflict`, `attachment.too-many` */
  execute(command: SentFileCommand): Promise<Attachment> {
    return this.takeFile.execute(command, besideForm);
  }
}

export const besideForm: Admission = async ({ forms }, attachment, others) => {
  const form = await forms.get(attachment.formId);
  if (!isApplicant(form, attachment.uploadedBy)) expectNoConflict(form, attachment.uploadedBy);
  requireRoom(form, attachment, await others());
  return (at) => {
    const attached = attach(form, attachment);
    forms.update(attached.form, attached.events, at, attachment.uploadedBy);
  };
};
