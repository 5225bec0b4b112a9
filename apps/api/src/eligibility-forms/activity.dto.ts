import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DELIVERIES, type Delivery } from '#domain';
import { IsCalendarDate, IsNotBlank, IsOmittable, IsOneLine, IsPlainText, IsWebAddress } from '../input/validators.js';

export class InstructorDto {
  @IsString()
  @IsNotBlank()
  @IsOneLine()
  @MaxLength(200)
  name!: string;

  @IsOptional()
  @IsString()
  @IsOneLine()
  @MaxLength(500)
  credentials?: string | null;
}

export class AgendaRowDto {
  @IsString()
  @IsNotBlank()
  @IsOneLine()
  @MaxLength(500)
  title!: string;

  @IsInt()
  @Min(1)
  @Max(100_000)
  minutes!: number;

  /** A category of the program, or none. */
  @IsOptional()
  @IsString()
  @IsOneLine()
  @MaxLength(64)
  category?: string | null;

  /** Breaks, meals and promotion do not count. */
  @IsBoolean()
  countable!: boolean;
}

export class ActivityDto {
  @IsString()
  @IsNotBlank()
  @IsOneLine()
  @MaxLength(300)
  title!: string;

  @IsString()
  @IsNotBlank()
  @IsOneLine()
  @MaxLength(300)
  provider!: string;

  @IsOptional()
  @IsWebAddress()
  @IsOneLine()
  @MaxLength(2000)
  url?: string | null;

  @IsOptional()
  @IsString()
  @IsPlainText()
  @MaxLength(20_000)
  description?: string | null;

  /** A format of the program's policy. */
  @IsString()
  @IsOneLine()
  @MaxLength(64)
  format!: string;

  @IsIn(DELIVERIES)
  delivery!: Delivery;

  @IsOptional()
  @IsString()
  @IsOneLine()
  @MaxLength(500)
  location?: string | null;

  /** IANA name of the zone where it takes place. */
  @IsOptional()
  @IsString()
  @IsOneLine()
  @MaxLength(64)
  timeZone?: string | null;

  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @IsOneLine({ each: true })
  @MaxLength(64, { each: true })
  tags?: string[];

  /** First day; required unless on demand. */
  @IsOptional()
  @IsCalendarDate()
  startsOn?: string | null;

  /** Last day; required unless on demand. */
  @IsOptional()
  @IsCalendarDate()
  endsOn?: string | null;

  /** On demand only: the last day on which it can be taken. */
  @IsOptional()
  @IsCalendarDate()
  availableUntil?: string | null;

  /** Minutes of instruction, without breaks, meals and travel. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  contactMinutes?: number | null;

  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @IsPlainText({ each: true })
  @MaxLength(2000, { each: true })
  learningOutcomes?: string[];

  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => InstructorDto)
  instructors?: InstructorDto[];

  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => AgendaRowDto)
  agenda?: AgendaRowDto[];
}
