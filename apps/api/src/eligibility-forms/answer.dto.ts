import { IsString, MaxLength } from 'class-validator';
import { IsNotBlank, IsPlainText } from '../input/validators.js';
import { CorrectionDto } from './correction.dto.js';

export class AnswerDto extends CorrectionDto {
  /** Mailed to the committee word for word. */
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(20_000)
  message!: string;
}
