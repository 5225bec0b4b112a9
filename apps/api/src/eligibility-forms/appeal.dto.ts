import { IsString, MaxLength } from 'class-validator';
import { IsNotBlank, IsPlainText } from '../input/validators.js';

export class AppealDto {
  /** Why the decision should be another; mailed to the committee word for word. */
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(20_000)
  message!: string;
}
