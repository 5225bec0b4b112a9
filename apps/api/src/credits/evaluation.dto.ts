import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { localDate, type Candidate, type CreditEntry, type LocalDate } from '#domain';
import { IsCalendarDate, IsNotBlank, IsOmittable } from '../input/validators.js';
import { IsAmount, IsPolicyChoice, IsShares, hundredths } from './amounts.js';

const STATUSES = ['approved', 'pending', 'denied'] as const;

export class CycleDto {
  /** First day, in the program's zone. */
  @IsCalendarDate()
  start!: string;

  /** Last day, inclusive. */
  @IsCalendarDate()
  end!: string;
}

export class EvaluatedCreditDto {
  @IsString()
  @IsNotBlank()
  @MaxLength(200)
  id!: string;

  @IsOptional()
  @IsCalendarDate()
  completedOn?: string | null;

  /** Credits, a decimal number; or `minutes`. */
  @IsOmittable()
  @IsAmount()
  amount?: number;

  @IsOmittable()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  minutes?: number;

  /** One category; or `categories` or `split`. */
  @IsOmittable()
  @IsString()
  @MaxLength(64)
  category?: string;

  /** Categories among which the amount may be divided freely. */
  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  categories?: string[];

  /** Credits by category; they add up to the amount. */
  @IsOmittable()
  @IsShares()
  split?: Record<string, number>;

  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  tags?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(64)
  source?: string | null;

  /** Identity of the activity, for rules that count it once. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  key?: string | null;

  @IsOmittable()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];

  @IsOptional()
  @IsCalendarDate()
  formSubmittedOn?: string | null;

  @IsOptional()
  @IsCalendarDate()
  claimedOn?: string | null;

  @IsOmittable()
  @IsBoolean()
  carriedIn?: boolean;

  @IsOmittable()
  @IsBoolean()
  planned?: boolean;

  toEntry(): CreditEntry {
    return {
      id: this.id,
      completedOn: dateOrNull(this.completedOn),
      amount: this.amountGiven(),
      categories:
        this.split === undefined
          ? (this.categories ?? (this.category === undefined ? [] : [this.category]))
          : { split: hundredths(this.split) },
      tags: this.tags ?? [],
      source: this.source ?? null,
      key: this.key ?? null,
      status: this.status ?? 'approved',
      formSubmittedOn: dateOrNull(this.formSubmittedOn),
      claimedOn: dateOrNull(this.claimedOn),
      carriedIn: this.carriedIn ?? false,
      planned: this.planned ?? false,
    };
  }

  private amountGiven(): CreditEntry['amount'] {
    if (this.minutes !== undefined) return { minutes: this.minutes };
    return this.amount === undefined ? null : { hundredths: Math.round(this.amount * 100) };
  }
}

/** Credits to be counted under a policy; nothing is stored. */
export class EvaluationDto {
  /** A program's id, `{ id, version }`, or a policy; left out: this program's, in force when the cycle began. */
  @IsOmittable()
  @IsPolicyChoice()
  policy?: string | Record<string, unknown>;

  @IsDefined()
  @ValidateNested()
  @Type(() => CycleDto)
  cycle!: CycleDto;

  /** The day of which the standing speaks; left out: the cycle's last one. */
  @IsOptional()
  @IsCalendarDate()
  asOf?: string | null;

  /** Switch on minimums that have a `when`. */
  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  flags?: string[];

  /** Credentials held, for rules that depend on them. */
  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  credentials?: string[];

  /** The credential the standing is for. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  credential?: string | null;

  @IsArray()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => EvaluatedCreditDto)
  credits!: EvaluatedCreditDto[];

  toCandidate(): Candidate {
    const cycle = { start: localDate(this.cycle.start), end: localDate(this.cycle.end) };
    return {
      cycle,
      asOf: dateOrNull(this.asOf) ?? cycle.end,
      flags: this.flags ?? [],
      credentials: this.credentials ?? [],
      credential: this.credential ?? null,
    };
  }
}

function dateOrNull(date: string | null | undefined): LocalDate | null {
  return date == null ? null : localDate(date);
}
