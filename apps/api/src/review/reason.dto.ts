import { IsString, MaxLength } from 'class-validator';
import { IsNotBlank, IsPlainText } from '../input/validators.js';

export class ReasonDto {
  /** Mailed to the applicant word for word, and kept in the history. */
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(2000)
  reason!: string;
}
