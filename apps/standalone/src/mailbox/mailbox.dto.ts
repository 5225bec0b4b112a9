import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

/** The empty field of a form that was sent means no filter. */
const EmptyIsNone = () => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

export class MailboxQuery {
  /** Only mail to this address, in any case. */
  @EmptyIsNone()
  @IsOptional()
  @IsString()
  @MaxLength(320)
  to?: string;
}

export class MailboxPageQuery extends MailboxQuery {
  /** The id of the oldest mail of the page before. */
  @IsOptional()
  @IsUUID()
  before?: string;
}

export class DemoMailboxQuery extends MailboxQuery {
  /** How many mails to answer with, newest first. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  limit: number = 1000;
}

export const MAIL_PARTS = ['html', 'text', 'source'] as const;
export type MailPart = (typeof MAIL_PARTS)[number];

export type ColorScheme = 'light' | 'dark';

export class MailPartQuery extends MailboxQuery {
  /** Which side of the mail to show. */
  @IsOptional()
  @IsIn(MAIL_PARTS)
  part: MailPart = 'html';

  /** The colours to show it in; without it, those of the browser. */
  @IsOptional()
  @IsIn(['light', 'dark'])
  scheme?: ColorScheme;
}

export class NewMailResponse {
  /** What has arrived since this browser opened the mailbox. */
  count!: number;
}

export class DemoMailResponse {
  /** As in the header. */
  messageId!: string;
  from!: string;
  to!: string;
  subject!: string;
  text!: string;
  html!: string;
  /** RFC 3339, by the demo's clock. */
  receivedAt!: string;
}
