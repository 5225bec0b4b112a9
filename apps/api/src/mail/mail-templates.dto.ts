import { IsString, MaxLength } from 'class-validator';
import { LONGEST_TEMPLATE_BODY, LONGEST_TEMPLATE_SUBJECT, toIso, type MailTemplate } from '#domain';
import { OWN_WORDS, type TemplateVersion } from '#use-cases';
import { IsOmittable } from '../input/validators.js';
import { MailPersonResponse } from './mail.response.js';

export class MailTemplateDto {
  /** One line with `{{variables}}`. */
  @IsString()
  @MaxLength(LONGEST_TEMPLATE_SUBJECT)
  subject!: string;

  /** Markdown with `{{variables}}`: paragraphs, headings, lists, quotes, emphasis, links; no HTML. */
  @IsString()
  @MaxLength(LONGEST_TEMPLATE_BODY)
  body!: string;

  toTemplate(): MailTemplate {
    return { subject: this.subject, body: this.body };
  }
}

/** Both or neither: without them, what is saved. */
export class TriedTemplateDto {
  @IsOmittable()
  @IsString()
  @MaxLength(LONGEST_TEMPLATE_SUBJECT)
  subject?: string;

  @IsOmittable()
  @IsString()
  @MaxLength(LONGEST_TEMPLATE_BODY)
  body?: string;

  toTemplate(): MailTemplate | undefined {
    const { subject, body } = this;
    return subject === undefined && body === undefined ? undefined : { subject: subject ?? '', body: body ?? '' };
  }
}

export class TemplateVersionResponse {
  version!: number;
  /** Null with `body`: our own words. */
  subject!: string | null;
  body!: string | null;
  savedAt!: string | null;
  savedBy!: MailPersonResponse | null;

  static of(saved: TemplateVersion | undefined): TemplateVersionResponse {
    return {
      version: saved?.version ?? OWN_WORDS,
      subject: saved?.template?.subject ?? null,
      body: saved?.template?.body ?? null,
      savedAt: saved === undefined ? null : toIso(saved.savedAt),
      savedBy: saved?.savedBy ?? null,
    };
  }
}

export class MailTemplateResponse extends TemplateVersionResponse {
  kind!: string;
  /** False: mails of this kind have our own words. */
  customised!: boolean;
  /** What `{{…}}` may name. */
  variables!: string[];
  /** With `defaultBody`: our own words as a template to begin with. It says what they say in every case. */
  defaultSubject!: string;
  defaultBody!: string;

  static describing(
    kind: string,
    variables: string[],
    { subject: defaultSubject, body: defaultBody }: MailTemplate,
    saved: TemplateVersion | undefined,
  ): MailTemplateResponse {
    const { subject, ...version } = TemplateVersionResponse.of(saved);
    return { kind, customised: subject !== null, subject, ...version, variables, defaultSubject, defaultBody };
  }
}

export class MailTemplateListResponse {
  items!: MailTemplateResponse[];
}

export class TemplateVersionPageResponse {
  items!: TemplateVersionResponse[];
  nextCursor!: string | null;
}

export class TestMailResponse {
  /** Of the mail in the program's outbox. */
  mailId!: string;
}
