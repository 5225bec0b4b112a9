import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';

export const DEFAULT_PAGE = 50;

/** Extend it for a list's own filters. */
export class PageQuery {
  /** How many items to answer with. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = DEFAULT_PAGE;

  /** `nextCursor` of the page before. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9_-]+$/)
  @MaxLength(500)
  cursor?: string;
}
