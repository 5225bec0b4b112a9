import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, ValidateBy } from 'class-validator';
import { LONGEST_MAIL_TEXT, LONGEST_SUBJECT, MAIL_STATES, type MailText, type ShownMailState } from '#domain';
import type { MailFilter } from '#persistence';
import { OUTBOX_KINDS, type OutboxKind } from '#use-cases';
import { PageQuery } from '../http/index.js';
import { listValues, words } from '../input/list-values.js';

const isState = (value: string): value is ShownMailState => MAIL_STATES.some((state) => state === value);

function IsMailStates(): PropertyDecorator {
  return ValidateBy({
    name: 'isMailStates',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && (listValues(value) ?? []).every(isState),
      defaultMessage: () => `state must be one or more of: ${MAIL_STATES.join(', ')}`,
    },
  });
}

export class MailCountsQueryDto {
  /** The kind of mail, such as `receipt` or `approved`. */
  @IsOptional()
  @IsIn(OUTBOX_KINDS)
  kind?: OutboxKind;

  /** A form's id or number. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  form?: string;

  /** A person's id, or words of their name or address. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  to?: string;

  /** Words, each of which must be in the subject, the form's number or title, or the recipient. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class MailsQueryDto extends IntersectionType(MailCountsQueryDto, PageQuery) {
  /** One state or several with commas between them. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @IsMailStates()
  state?: string;
}

/** States from which a mail can be queued again. */
const REDRIVABLE = ['failed', 'ambiguous'] as const;

export class RedriveMailsDto extends MailCountsQueryDto {
  /** `ambiguous`: may have arrived; sent once more under the same Message-ID. */
  @IsIn(REDRIVABLE)
  state: (typeof REDRIVABLE)[number] = 'failed';
}

export function mailFilter(
  { kind, form, to, q, state }: MailCountsQueryDto & { state?: string },
  program: string,
  viewerId: string,
): MailFilter {
  return {
    program,
    viewerId,
    states: listValues(state)?.filter(isState),
    kind,
    form: form?.trim().toLowerCase(),
    to: to?.trim().toLowerCase(),
    words: words(q),
  };
}

export class EditMailDto {
  @IsString()
  @MaxLength(LONGEST_SUBJECT)
  subject!: string;

  /** The whole text; its HTML is made from it. */
  @IsString()
  @MaxLength(LONGEST_MAIL_TEXT)
  text!: string;

  toText(): MailText {
    return { subject: this.subject, text: this.text };
  }
}
