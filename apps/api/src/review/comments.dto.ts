import { ArrayMaxSize, IsArray, IsString, IsUUID, MaxLength } from 'class-validator';
import type { CommentRow } from '#persistence';
import { PersonResponse } from '../eligibility-forms/form.response.js';
import { IsNotBlank, IsOmittable } from '../input/validators.js';

export class CommentDto {
  /** Read by the committee and headquarters, never by the applicant. */
  @IsString()
  @IsNotBlank()
  @MaxLength(20_000)
  text!: string;

  /** Ids of members who get it by mail; each must review this form. */
  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  mentions?: string[];
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
  at!: string;

  static of({ id, author, text, mentions, commented_at: at }: CommentRow): CommentResponse {
    return { id, author, text, mentions, at: at.toISOString() };
  }
}

export class CommentPageResponse {
  items!: CommentResponse[];
  nextCursor!: string | null;
}
