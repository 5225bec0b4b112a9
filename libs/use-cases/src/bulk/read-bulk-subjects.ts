import { Injectable } from '@nestjs/common';
import { ComposeMail } from '../mail/compose-mail.js';
import { isAboutForm } from '../mail/relevance.js';
import type { BulkMails } from './plan-bulk-action.js';

/** So many subjects of one kind for one person say what the others will be. */
const SHOWN = 5;

/** Words the mails of a planned bulk action, for whoever is to say yes to them. */
@Injectable()
export class ReadBulkSubjects {
  constructor(private readonly composeMail: ComposeMail) {}

  /** The first subjects, in the forms' order. */
  async execute({ kind, recipientId, about }: BulkMails): Promise<string[]> {
    if (!isAboutForm(kind)) return [];
    const subjects: string[] = [];
    for (const { form, data } of about.slice(0, SHOWN)) {
      const { subject } = await this.composeMail.preview(kind, form, recipientId, data);
      subjects.push(subject);
    }
    return subjects;
  }
}
