import { IsBooleanString, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../http/index.js';

export class MemberParameter {
  /** Somebody else's, for headquarters and board; left out: one's own. */
  @IsOptional()
  @IsUUID()
  member?: string;
}

/** A member's own list, in pages as every list. */
export class HeldQueryDto extends PageQuery {
  /** Somebody else's, for headquarters and board; left out: one's own. */
  @IsOptional()
  @IsUUID()
  member?: string;
}

export class MembersQueryDto extends PageQuery {
  /** Part of a name, an address or a certification ID. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  credential?: string;
}

export class ImportRollQueryDto {
  /** `false`: brought in when no row is wrong. Else it is only looked at. */
  @IsOptional()
  @IsBooleanString()
  dryRun?: string;
}
