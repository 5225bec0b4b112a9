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
import { localDate, type Activity, type OccurrenceChange } from '#domain';
import { ActivityDto } from '../eligibility-forms/activity.dto.js';
import { CreditDto } from '../eligibility-forms/credit.dto.js';
import { IsCalendarDate, IsNotBlank, IsOmittable, IsOneLine, IsPlainText, IsWebAddress } from '../input/validators.js';

export class PreApprovalDto {
  /** A designated session carries the program's tag for it. */
  @IsDefined()
  @ValidateNested()
  @Type(() => ActivityDto)
  activity!: ActivityDto;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CreditDto)
  credits!: CreditDto[];

  /** What the approval depends on; shown in the catalog. */
  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @IsNotBlank({ each: true, message: 'conditions must not be empty' })
  @IsPlainText({ each: true })
  @MaxLength(1000, { each: true })
  conditions?: string[];

  /** The last day on which the approval holds, in the program's zone. */
  @IsOmittable()
  @IsCalendarDate()
  expiresOn?: string;

  /** Shown with the approval. */
  @IsOmittable()
  @IsString()
  @IsPlainText()
  @MaxLength(20_000)
  message?: string;

  toActivity(): Activity {
    // The fields were validated one by one; dates are `LocalDate` from here on.
    return this.activity as Activity;
  }
}

export class OccurrenceDto {
  /** First day; required unless on demand. */
  @IsOmittable()
  @IsCalendarDate()
  startsOn?: string;

  /** Last day; required unless on demand. */
  @IsOmittable()
  @IsCalendarDate()
  endsOn?: string;

  /** On demand only: the last day on which it can be taken. */
  @IsOmittable()
  @IsCalendarDate()
  availableUntil?: string;

  /** The last day on which the approval holds. It is not taken over. */
  @IsOmittable()
  @IsCalendarDate()
  expiresOn?: string;

  /** Left out: as before. */
  @IsOptional()
  @IsString()
  @IsOneLine()
  @MaxLength(500)
  location?: string | null;

  /** Left out: as before. */
  @IsOptional()
  @IsWebAddress()
  @IsOneLine()
  @MaxLength(2000)
  url?: string | null;

  @IsOmittable()
  @IsString()
  @IsPlainText()
  @MaxLength(20_000)
  message?: string;

  toChange(): OccurrenceChange {
    const date = (text: string | undefined) => (text === undefined ? undefined : localDate(text));
    return {
      startsOn: date(this.startsOn),
      endsOn: date(this.endsOn),
      availableUntil: date(this.availableUntil),
      expiresOn: date(this.expiresOn),
      location: this.location,
      url: this.url,
    };
  }
}
