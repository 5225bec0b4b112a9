import { IsOptional, IsUUID } from 'class-validator';
import { IsCalendarDate } from '../input/validators.js';
import { MemberParameter } from '../members/members.dto.js';

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
