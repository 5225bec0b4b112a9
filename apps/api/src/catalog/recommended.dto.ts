import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { RecommendedCourse } from '#domain';
import type { StoredCourse } from '#use-cases';
import { PageQuery } from '../http/index.js';
import { IsNotBlank, IsOmittable, IsWebAddress } from '../input/validators.js';

export class RecommendedQueryDto extends PageQuery {
  /** Words, each of which must be in the title, the provider, the description or the note. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  category?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  tag?: string;
}

export class RecommendedCourseDto {
  @IsString()
  @IsNotBlank()
  @MaxLength(300)
  title!: string;

  @IsString()
  @IsNotBlank()
  @MaxLength(300)
  provider!: string;

  @IsOptional()
  @IsWebAddress()
  @MaxLength(2000)
  url?: string | null;

  @IsOmittable()
  @IsString()
  @MaxLength(20_000)
  description?: string;

  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  categories?: string[];

  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  tags?: string[];

  /** Why it is worth while. */
  @IsOmittable()
  @IsString()
  @MaxLength(2000)
  note?: string;

  /** Lower ones come first. */
  @IsOmittable()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  position?: number;

  toCourse(program: string, id: string): RecommendedCourse {
    const { title, provider, url = null, description = '', categories = [], tags = [], note = '' } = this;
    const { position = 1000 } = this;
    const [knownCategories, knownTags] = [[...new Set(categories)], [...new Set(tags)]];
    return {
      id,
      program,
      title,
      provider,
      url,
      description,
      categories: knownCategories,
      tags: knownTags,
      note,
      position,
    };
  }
}

export class RecommendedCourseResponse {
  id!: string;
  title!: string;
  provider!: string;
  url!: string | null;
  description!: string;
  categories!: string[];
  tags!: string[];
  note!: string;
  position!: number;
  /** What a change sends as If-Match. */
  version!: number;

  static of(course: StoredCourse): RecommendedCourseResponse {
    const { id, title, provider, url, description, categories, tags, note, position, version } = course;
    return { id, title, provider, url, description, categories, tags, note, position, version };
  }
}

export class RecommendedPageResponse {
  items!: RecommendedCourseResponse[];
  nextCursor!: string | null;
}
