import { OmitType, PartialType } from '@nestjs/swagger';
import { instanceToPlain, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { localDate, type DraftContent } from '#domain';
import { ActivityDto, AgendaRowDto, InstructorDto } from '../eligibility-forms/activity.dto.js';
import { CreditDto } from '../eligibility-forms/credit.dto.js';
import { PageQuery } from '../http/index.js';
import { IsCalendarDate, IsNotBlank, IsPlainText } from '../input/validators.js';

export class DraftInstructorDto extends PartialType(InstructorDto) {}
export class DraftAgendaRowDto extends PartialType(AgendaRowDto) {}
export class DraftCreditDto extends PartialType(CreditDto) {}

export class DraftActivityDto extends PartialType(OmitType(ActivityDto, ['instructors', 'agenda'] as const)) {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DraftInstructorDto)
  instructors?: DraftInstructorDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => DraftAgendaRowDto)
  agenda?: DraftAgendaRowDto[];
}

/** A form as far as it is filled in: whatever is there must be well-formed; null is the same as leaving it out. */
export class DraftDto {
  @IsOptional()
  @ValidateNested()
  @Type(() => DraftActivityDto)
  activity?: DraftActivityDto;

  @IsOptional()
  @IsCalendarDate()
  completedOn?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => DraftCreditDto)
  requestedCredits?: DraftCreditDto[];

  @IsOptional()
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(20_000)
  relevance?: string;

  /** What is new since the form that was not approved; for drafts that send one again. */
  @IsOptional()
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(20_000)
  evidence?: string;

  toContent(): DraftContent {
    const { activity, completedOn, requestedCredits, relevance, evidence } = this;
    return withoutGaps({
      activity: activity && instanceToPlain(activity),
      completedOn: completedOn == null ? undefined : localDate(completedOn),
      requestedCredits: requestedCredits?.map(({ hours, ...credit }) => ({
        ...instanceToPlain(credit),
        hundredths: hours == null ? undefined : Math.round(hours * 100),
      })),
      relevance,
      evidence,
    }) as DraftContent;
  }
}

export class NewDraftDto extends DraftDto {
  /** A form of one's own or a listing of the program: the draft begins with what it says, except for its days. */
  @IsOptional()
  @IsUUID()
  copyOf?: string;
}

export class OwnDraftsQueryDto extends PageQuery {
  /** Only those of this program. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,64}$/)
  program?: string;
}

/** At every level, what is null or undefined is not there; the fields were validated one by one. */
function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutGaps);
  if (value === null || typeof value !== 'object') return value;
  const filled = Object.entries(value).filter(([, part]) => part != null);
  return Object.fromEntries(filled.map(([name, part]) => [name, withoutGaps(part)]));
}
