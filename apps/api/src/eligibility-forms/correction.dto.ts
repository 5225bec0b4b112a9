import { PartialType } from '@nestjs/swagger';
import { instanceToPlain, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { localDate, type Activity, type Correction } from '#domain';
import { IsCalendarDate, IsNotBlank, IsOmittable, IsPlainText } from '../input/validators.js';
import { ActivityDto } from './activity.dto.js';
import { CreditDto } from './credit.dto.js';
import { toCredit } from './hours.js';

export class ActivityChangesDto extends PartialType(ActivityDto, { skipNullProperties: false }) {}

/** Parts of a form said anew; whatever is left out stays as it was. */
export class CorrectionDto {
  @IsOmittable()
  @ValidateNested()
  @Type(() => ActivityChangesDto)
  activity?: ActivityChangesDto;

  /** Null: not completed yet. */
  @IsOptional()
  @IsCalendarDate()
  completedOn?: string | null;

  @IsOmittable()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CreditDto)
  requestedCredits?: CreditDto[];

  @IsOmittable()
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(20_000)
  relevance?: string;

  toCorrection(): Correction {
    return {
      activity: this.activity && (instanceToPlain(this.activity) as Partial<Activity>),
      completedOn: this.completedOn == null ? this.completedOn : localDate(this.completedOn),
      requestedCredits: this.requestedCredits?.map(toCredit),
      relevance: this.relevance,
    };
  }
}
