import { Type } from 'class-transformer';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { TriedHours } from '#use-cases';
import { listValues } from '../input/list-values.js';
import { IsCalendarDate } from '../input/validators.js';
import { MemberParameter } from '../members/members.dto.js';
import { IsAmount } from './amounts.js';

export class CreditRecordQueryDto extends MemberParameter {
  /** One of the member's; left out: the one held whose term ends first. */
  @IsOptional()
  @IsUUID()
  credential?: string;

  /** A day of the term that is asked for; left out: today. */
  @IsOptional()
  @IsCalendarDate()
  on?: string;

  /** A listing: what it would add is told as `plan`. */
  @IsOptional()
  @IsUUID()
  plan?: string;
}

/** Hours of any kind may be tried on it: what they would add is told as `trial`. */
export class TriedRecordQueryDto extends CreditRecordQueryDto {
  @IsOptional()
  @Type(() => Number)
  @IsAmount()
  tryHours?: number;

  /** Goes with `tryHours`. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  tryCategory?: string;

  /** Several with commas. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  tryTags?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  trySource?: string;

  tried(): TriedHours | undefined {
    if (this.tryHours === undefined || this.tryCategory === undefined) return undefined;
    const hundredths = Math.round(this.tryHours * 100);
    const tags = listValues(this.tryTags) ?? [];
    return { category: this.tryCategory, hundredths, tags, source: this.trySource ?? null };
  }
}
