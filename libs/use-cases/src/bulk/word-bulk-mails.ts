import { Injectable } from '@nestjs/common';
import { ComposeMail } from '../mail/compose-mail.js';
import { isAboutForm } from '../mail/relevance.js';
import type { BulkMails } from './plan-bulk-action.js';

/** What mails of one kind for one person would say. */
export interface BulkWords {
  /** The first subjects, in the forms' order. */
  subjects: string[];
  /** The first mail as text; null where it is about a form that the action does not name. */
  firstText: string | null;
}

/** So many subjects of one kind for one person say what the others will be. */
const SHOWN = 5;

/** Words the mails of a planned bulk action, for whoever is to say yes to them. */
@Injectable()
export class WordBulkMails {
  constructor(private readonly composeMail: ComposeMail) {}

  async execute({ kind, recipientId, about }: BulkMails): Promise<BulkWords> {
    if (!isAboutForm(kind)) return { subjects: [], firstText: null };
    const words: BulkWords = { subjects: [], firstText: null };
    for (const { form, data } of about.slice(0, SHOWN)) {
      const { subject, text } = await this.composeMail.preview(kind, form, recipientId, data);
      words.subjects.push(subject);
      words.firstText ??= text;
    }
    return words;
  }
}
