import { templateProblems, type FieldProblem, type MailTemplate, type MailText } from '#domain';
import {
  MailTemplates,
  type CustomKind,
  type FormFacts,
  type MailContent,
  type MailData,
  type MailKind,
} from '#use-cases';
import { applicantLetters } from './applicant.letters.js';
import { committeeLetters } from './committee.letters.js';
import { conflictLetters } from './conflict.letters.js';
import { decisionLetters } from './decision.letters.js';
import { duplicateLetters } from './duplicate.letters.js';
import { renderCustom } from './custom.renderer.js';
import { digestLetters } from './digest.letters.js';
import { renderHtml } from './html.renderer.js';
import type { Letters } from './letter.js';
import { holdsHtml, holdsImages, isFollowable, linkedVariables, refusedLinks } from './markdown.tree.js';
import { manyLines, oneLine } from './plain-text.js';
import { recommendationLetters } from './recommendation.letters.js';
import { signInLetters } from './sign-in.letters.js';
import { messageLetters } from './message.letters.js';
import { ownTemplate } from './own-template.js';
import { recordLetters } from './record.letters.js';
import { renewalLetters } from './renewal.letters.js';
import { questionLetters } from './question.letters.js';
import { sampleMailData } from './sample-mail-data.js';
import { templateValues } from './template-values.js';
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
  ...digestLetters,
  ...duplicateLetters,
  ...recordLetters,
  ...renewalLetters,
};

/** Every mail as data → subject, text and HTML. Plain functions: nothing in the data is ever evaluated. */
export class TemplateTable extends MailTemplates {
  render<K extends MailKind>(kind: K, data: MailData[K]): MailContent {
    const letter = letters[kind](data);
    return { subject: oneLine(letter.subject), text: renderText(letter), html: renderHtml(letter) };
  }

  customKinds(): CustomKind[] {
    return (Object.keys(sampleMailData) as MailKind[]).filter((kind) => 'form' in sampleMailData[kind]) as CustomKind[];
  }

  variables(kind: CustomKind): string[] {
    return Object.keys(templateValues(sampleMailData[kind]));
  }

  ownWords<K extends CustomKind>(kind: K): MailTemplate {
    return ownTemplate(kind, letters[kind]);
  }

  problemsOf(kind: CustomKind, template: MailTemplate): FieldProblem[] {
    const { body } = template;
    return [
      ...templateProblems(template, { kind, variables: this.variables(kind) }),
      ...(holdsHtml(body) ? [{ pointer: '/body', message: 'is Markdown and must hold no HTML' }] : []),
      ...(holdsImages(body) ? [{ pointer: '/body', message: 'must hold no images' }] : []),
      ...linkedVariables(body)
        .filter((name) => !this.isAddress(kind, name))
        .map((name) => ({ pointer: '/body', message: `{{${name}}} is no address that a link can lead to` })),
      ...refusedLinks(body).map((link) => ({
        pointer: '/body',
        message: `a link leads to a web or mail address, or to one variable, not to ${link}`,
      })),
    ];
  }

  /** What anybody may write, such as a title, is not followed even where it happens to be an address. */
  private isAddress(kind: CustomKind, name: string): boolean {
    const value = templateValues(sampleMailData[kind])[name];
    return value === undefined || (typeof value === 'string' && isFollowable(value));
  }

  renderCustom<K extends CustomKind>(template: MailTemplate, data: MailData[K]): MailContent {
    return renderCustom(template, templateValues(data), data.form);
  }

  sample<K extends CustomKind>(kind: K): MailData[K] {
    return sampleMailData[kind];
  }

  layOut({ subject, text }: MailText, form: FormFacts | null): MailContent {
    const lines = `${manyLines(text).trimEnd()}\n`;
    return { subject: oneLine(subject), text: lines, html: renderWritten({ subject, text: lines, form }) };
  }
}
