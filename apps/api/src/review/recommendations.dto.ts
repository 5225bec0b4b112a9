import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CRITERION_ANSWERS, type Advising, type AgendaReading, type CriterionAnswer } from '#domain';
import { CreditDto } from '../eligibility-forms/credit.dto.js';
import { toCredit } from '../eligibility-forms/hours.js';
import { PageQuery } from '../http/index.js';
import { IsNotBlank, IsOmittable, IsPlainText } from '../input/validators.js';

export class AgendaReadingDto {
  /** The row's place in the form's agenda, from 0. */
  @IsInt()
  @Min(0)
  @Max(100_000)
  row!: number;

  /** False strikes the row: a break, a meal, promotion, travel. */
  @IsBoolean()
  countable!: boolean;

  /** Where its minutes count; left out: where the applicant counts them. */
  @IsOmittable()
  @IsString()
  @IsNotBlank()
  @MaxLength(64)
  category?: string;
}

export class AgendaCreditsDto {
  /** Rows read otherwise than the applicant filled them in; left out: none. */
  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => AgendaReadingDto)
  agenda?: AgendaReadingDto[];

  toReading(): AgendaReading[] {
    return (this.agenda ?? []).map(({ row, countable, category }) => ({
      row,
      countable,
      ...(category !== undefined && { category }),
    }));
  }
}

export class CriterionAnswerDto {
  /** A criterion of the policy. */
  @IsString()
  @MaxLength(64)
  id!: string;

  @IsIn(CRITERION_ANSWERS)
  answer!: CriterionAnswer['answer'];

  @IsOmittable()
  @IsString()
  @IsPlainText()
  @MaxLength(2000)
  note?: string;
}

export class RecommendationDto extends AgendaCreditsDto {
  @IsIn(['approve', 'decline'])
  recommendation!: 'approve' | 'decline';

  /** With `approve`; left out: what the agenda as read gives, else as requested. */
  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CreditDto)
  credits?: CreditDto[];

  /** Read by the committee and headquarters, never by the applicant. */
  @IsString()
  @IsPlainText()
  @MaxLength(20_000)
  comment!: string;

  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => CriterionAnswerDto)
  criteria?: CriterionAnswerDto[];

  toAdvising(): Advising {
    return {
      recommendation: this.recommendation,
      ...(this.credits !== undefined && { credits: this.credits.map(toCredit) }),
      comment: this.comment,
      criteria: (this.criteria ?? []).map(({ id, answer, note }) => ({
        id,
        answer,
        ...(note !== undefined && { note }),
      })),
      agenda: this.toReading(),
    };
  }
}

export class RecommendationsQueryDto extends PageQuery {
  /** `true`: also those that were replaced or withdrawn, and those of earlier rounds. */
  @IsOmittable()
  @IsIn(['true', 'false'])
  former?: 'true' | 'false';
}
