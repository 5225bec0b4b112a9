import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsDefined,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { localDate, type Activity, type FormContent } from '#domain';
import { IsCalendarDate, IsNotBlank, IsPlainText } from '../input/validators.js';
import { ActivityDto } from './activity.dto.js';
import { CreditDto } from './credit.dto.js';
import { toCredit } from './hours.js';

/** An eligibility form, as sent. */
export class SubmitFormDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => ActivityDto)
  activity!: ActivityDto;

  /** The day of completion; null or left out for what is planned. */
  @IsOptional()
  @IsCalendarDate()
  completedOn?: string | null;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CreditDto)
  requestedCredits!: CreditDto[];

  /** Why it matters to the profession. */
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(20_000)
  relevance!: string;

  toContent(): FormContent {
    return {
      // The fields were validated one by one; dates are `LocalDate` from here on.
      activity: this.activity as Activity,
      completedOn: this.completedOn == null ? null : localDate(this.completedOn),
      requestedCredits: this.requestedCredits.map(toCredit),
      relevance: this.relevance,
    };
  }
}
