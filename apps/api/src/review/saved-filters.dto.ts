import { Type } from 'class-transformer';
import { IsDefined, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { SavedFilter } from '#use-cases';
import { IsNotBlank } from '../input/validators.js';
import { ReviewFilterDto } from './review-filter.dto.js';

export class SaveFilterDto {
  @IsString()
  @IsNotBlank()
  @MaxLength(80)
  name!: string;

  /** Parameters of the review list, as they would stand in its address. */
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => ReviewFilterDto)
  query!: ReviewFilterDto;

  parameters(): Record<string, string> {
    const given = Object.entries(this.query).filter(([, value]) => value !== undefined && value !== '');
    return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
  }
}

export class SavedFilterResponse {
  id!: string;
  name!: string;
  query!: Record<string, string>;
  version!: number;

  static of({ id, name, query, version }: SavedFilter): SavedFilterResponse {
    return { id, name, query, version };
  }
}

export class SavedFilterListResponse {
  items!: SavedFilterResponse[];
}
