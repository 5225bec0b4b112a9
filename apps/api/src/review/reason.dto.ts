import { IsString, MaxLength } from 'class-validator';
import { IsNotBlank } from '../input/validators.js';

export class ReasonDto {
  /** Mailed to the applicant word for word, and kept in the history. */
  @IsString()
  @IsNotBlank()
  @MaxLength(2000)
  reason!: string;
}
