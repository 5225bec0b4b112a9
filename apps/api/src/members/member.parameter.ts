import { IsOptional, IsUUID } from 'class-validator';

export class MemberParameter {
  /** Somebody else's, for headquarters and board; left out: one's own. */
  @IsOptional()
  @IsUUID()
  member?: string;
}
