import { ArrayMaxSize, IsArray, IsString, IsUUID, MaxLength } from 'class-validator';
import { ATTACHMENT_LIMITS, type ThreadSide } from '#domain';
import type { MessageRow } from '#persistence';
import { IsNotBlank, IsOmittable, IsPlainText } from '../input/validators.js';
import { SentFileResponse } from './attachments.dto.js';
import { PersonResponse } from './form.response.js';

export class MessageDto {
  /** Mailed to the other side word for word. */
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(20_000)
  text!: string;

  /** Files that the author added to this form; each is sent once. */
  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(ATTACHMENT_LIMITS.files)
  @IsUUID(undefined, { each: true })
  attachmentIds?: string[];
}

export class MessageReadDto {
  /** The last message that was read. */
  @IsUUID()
  messageId!: string;
}

export class MessageCreatedResponse {
  id!: string;
  formId!: string;
}

export class MessageResponse {
  id!: string;
  from!: ThreadSide;
  /** The applicant's name, or that of the program's committee. */
  sender!: string;
  /** Who wrote it; applicants learn this of their own messages only. */
  author!: PersonResponse | null;
  text!: string;
  attachments!: SentFileResponse[];
  at!: string;
  /** By the viewer; what one's own side wrote counts as read. */
  read!: boolean;

  /** @param committee what the applicant knows its members by */
  static of(row: MessageRow, viewer: ThreadSide, committee: string): MessageResponse {
    const { id, author, text, sent_at: at, read } = row;
    const from = row.from_applicant ? 'applicant' : 'committee';
    return {
      id,
      from,
      sender: from === 'applicant' ? author.name : committee,
      author: viewer === 'committee' || from === 'applicant' ? author : null,
      text,
      attachments: row.files,
      at: at.toISOString(),
      read,
    };
  }
}

export class MessagePageResponse {
  items!: MessageResponse[];
  nextCursor!: string | null;
}
