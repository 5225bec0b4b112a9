import { IsUUID } from 'class-validator';

export class DuplicateDto {
  /** The form that covers the same activity. */
  @IsUUID()
  formId!: string;
}
