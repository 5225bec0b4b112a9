import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { toIso, instantAt, type Delivery, type LocalDate } from '#domain';
import type { CatalogFilter, CatalogRow } from '#persistence';
import { CreditDto } from '../eligibility-forms/credit.dto.js';
import { hoursOf } from '../eligibility-forms/form.response.js';
import { PageQuery } from '../http/index.js';
import { words } from '../input/list-values.js';
import { IsCalendarDate, IsNotBefore } from '../input/validators.js';

/** What to select from the catalog; without any of it, everything listed. */
export class CatalogSearch {
  /** Words, each of which must be in the title, the provider or the description. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** An id of the policy; nothing is listed under one that the program does not know, as policies come and go. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  category?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  format?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  tag?: string;

  /** Only what is still to come or under way, or only what is over and can still be claimed; both without it. */
  @IsOptional()
  @IsIn(['upcoming', 'ended'])
  when?: 'upcoming' | 'ended';

  /** First date of interest. */
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  /** Last date of interest; not before the first. */
  @IsOptional()
  @IsCalendarDate()
  @IsNotBefore('from')
  to?: string;
}

export class CatalogQueryDto extends IntersectionType(CatalogSearch, PageQuery) {}

export class JsonFeedQuery extends CatalogSearch {
  /** Part of the `next_url` of the page before. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9_-]+$/)
  @MaxLength(500)
  cursor?: string;
}

/** @param today in the program's zone; asked for by `when` alone */
export function toFilter(
  program: string,
  search: CatalogSearch,
  today: LocalDate | undefined,
): Omit<CatalogFilter, 'after' | 'afterListed' | 'order' | 'limit'> {
  const { q, category, format, tag, when, from, to } = search;
  return {
    program,
    words: words(q),
    category,
    format,
    tag,
    endedBefore: when === 'ended' ? today : undefined,
    notEndedBefore: when === 'upcoming' ? today : undefined,
    from,
    to,
  };
}

/** The selection as a query, without `?`. */
export function searchOf({ q, category, format, tag, when, from, to }: CatalogSearch): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ q, category, format, tag, when, from, to })) {
    if (value !== undefined) query.set(name, value);
  }
  return query.toString();
}

export class ListingResponse {
  id!: string;
  formId!: string;
  title!: string;
  provider!: string;
  description!: string;
  url!: string | null;
  format!: string;
  delivery!: Delivery;
  location!: string | null;
  startsOn!: string | null;
  endsOn!: string | null;
  availableUntil!: string | null;
  credits!: CreditDto[];
  tags!: string[];
  /** What the approval depends on, in the committee's words. */
  conditions!: string[];
  /** The last day on which the approval holds; null when nothing ends it. */
  expiresOn!: string | null;
  /** When it leaves the catalog; null when nothing ends it. */
  listedUntil!: string | null;
  /** Over, but credit can still be claimed. */
  ended!: boolean;

  static of(row: CatalogRow, ended: boolean): ListingResponse {
    return {
      id: row.id,
      formId: row.form_id,
      title: row.title,
      provider: row.provider,
      description: row.description,
      url: row.url,
      format: row.format,
      delivery: row.delivery,
      location: row.location,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      availableUntil: row.available_until,
      credits: hoursOf(row.credits),
      tags: row.tags,
      conditions: row.conditions,
      expiresOn: row.expires_on,
      listedUntil: row.listed_until instanceof Date ? toIso(instantAt(row.listed_until.getTime())) : null,
      ended,
    };
  }
}

export class CatalogPageResponse {
  items!: ListingResponse[];
  nextCursor!: string | null;
}
