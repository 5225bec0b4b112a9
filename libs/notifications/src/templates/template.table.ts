import type { MailText } from '#domain';
import { MailTemplates, type FormFacts, type MailContent, type MailData, type MailKind } from '#use-cases';
import { applicantLetters } from './applicant.letters.js';
import { committeeLetters } from './committee.letters.js';
import { conflictLetters } from './conflict.letters.js';
import { decisionLetters } from './decision.letters.js';
import { duplicateLetters } from './duplicate.letters.js';
import { renderHtml } from './html.renderer.js';
import type { Letters } from './letter.js';
import { manyLines, oneLine } from './plain-text.js';
import { recommendationLetters } from './recommendation.letters.js';
import { signInLetters } from './sign-in.letters.js';
import { messageLetters } from './message.letters.js';
import { questionLetters } from './question.letters.js';
import { renderText } from './text.renderer.js';
import { renderWritten } from './written.renderer.js';

/** A kind of mail without a letter does not compile. */
const letters: Letters = {
  ...signInLetters,
  ...applicantLetters,
  ...committeeLetters,
  ...conflictLetters,
  ...messageLetters,
  ...recommendationLetters,
  ...questionLetters,
  ...decisionLetters,
  ...duplicateLetters,
};

/** Every mail as data → subject, text and HTML. Plain functions: nothing in the data is ever evaluated. */
export class TemplateTable extends MailTemplates {
  render<K extends MailKind>(kind: K, data: MailData[K]): MailContent {
    const letter = letters[kind](data);
    return { subject: oneLine(letter.subject), text: renderText(letter), html: renderHtml(letter) };
  }

  layOut({ subject, text }: MailText, form: FormFacts | null): MailContent {
    const lines = `${manyLines(text).trimEnd()}\n`;
    return { subject: oneLine(subject), text: lines, html: renderWritten({ subject, text: lines, form }) };
  }
}
