import { ArrayMaxSize, IsArray, IsString, IsUUID, MaxLength } from 'class-validator';
import { ATTACHMENT_LIMITS } from '#domain';
import type { CommentRow } from '#persistence';
import { SentFileResponse } from '../eligibility-forms/attachments.dto.js';
import { PersonResponse } from '../eligibility-forms/form.response.js';
import { IsNotBlank, IsOmittable, IsPlainText } from '../input/validators.js';

export class CommentDto {
  /** Read by the committee and headquarters, never by the applicant. */
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(20_000)
  text!: string;

  /** Ids of members who get it by mail; each must review this form. */
  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  mentions?: string[];

  /** Files that the author added to this form; each is sent once. The applicant never sees these. */
  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(ATTACHMENT_LIMITS.files)
  @IsUUID(undefined, { each: true })
  attachmentIds?: string[];
}

export class CommentCreatedResponse {
  id!: string;
  formId!: string;
}

export class CommentResponse {
  id!: string;
  author!: PersonResponse;
  text!: string;
  mentions!: PersonResponse[];
  attachments!: SentFileResponse[];
  at!: string;

  static of({ id, author, text, mentions, files, commented_at: at }: CommentRow): CommentResponse {
    return { id, author, text, mentions, attachments: files, at: at.toISOString() };
  }
}

export class CommentPageResponse {
  items!: CommentResponse[];
  nextCursor!: string | null;
}
