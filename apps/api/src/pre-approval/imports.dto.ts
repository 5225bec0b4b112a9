import { IsBooleanString, IsOptional } from 'class-validator';
import { PageQuery } from '../http/index.js';

export class StartImportQueryDto {
  /** `false`, for chairs: applied at once when no row is wrong. Else it waits for a confirmation. */
  @IsOptional()
  @IsBooleanString()
  dryRun?: string;

  isDryRun(): boolean {
    return this.dryRun === undefined || this.dryRun === 'true' || this.dryRun === '1';
  }
}

export class FindingsQueryDto extends PageQuery {
  /** `true`: without rows that have warnings alone. */
  @IsOptional()
  @IsBooleanString()
  onlyErrors?: string;
}
