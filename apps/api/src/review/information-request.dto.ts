import { IsString, MaxLength } from 'class-validator';
import { localDate, type Asking } from '#domain';
import { IsCalendarDate, IsNotBlank, IsOmittable, IsPlainText } from '../input/validators.js';

export class InformationRequestDto {
  /** Mailed to the applicant word for word. */
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(20_000)
  message!: string;

  /** The last day for the answer, in the program's zone; left out, the policy's number of days from today. */
  @IsOmittable()
  @IsCalendarDate()
  dueOn?: string;

  toAsking(questionId: string, askedBy: string): Asking {
    const dueOn = this.dueOn === undefined ? undefined : localDate(this.dueOn);
    return { questionId, message: this.message, dueOn, askedBy };
  }
}
