import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { PrecedentRow } from '#persistence';
import { CreditDto } from '../eligibility-forms/credit.dto.js';
import { hoursOf } from '../eligibility-forms/form.response.js';
import { IsCalendarDate } from '../input/validators.js';

export class PrecedentsQueryDto {
  /** Finds titles that share at least 40 % of their trigrams with this one. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  title?: string;

  /** Finds the same address, whatever its scheme, `www.`, fragment and trailing slash. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  url?: string;

  /** What starts within 30 days of it comes first. Alone it finds nothing. */
  @IsOptional()
  @IsCalendarDate()
  startsOn?: string;

  /** The form that is looked at: it is left out. */
  @IsOptional()
  @IsUUID()
  formId?: string;
}

export class PrecedentResponse {
  /** For the committee and headquarters, and of one's own forms. */
  formId?: string;
  /** What credit is claimed of instead of asking again; null once it is no longer listed. */
  listingId!: string | null;
  /** The listing's page. */
  listingUrl!: string | null;
  /** When it leaves the catalog; null when nothing ends it, and for what is not listed. */
  listedUntil!: string | null;
  title!: string;
  provider!: string;
  url!: string | null;
  startsOn!: string | null;
  endsOn!: string | null;
  /** `not_approved`, `revoked` and `pending` for the committee and headquarters, and of one's own. */
  outcome!: 'approved' | 'not_approved' | 'revoked' | 'pending';
  credits!: CreditDto[];
  decidedAt!: string | null;
  /** Of the titles, from 0 to 1. */
  similarity!: number;
  sameUrl!: boolean;
  /** Reason codes of a decision not to approve. */
  reasons?: string[];

  static of(row: PrecedentRow, forCommittee: boolean, listingUrl: string | null): PrecedentResponse {
    return {
      ...((forCommittee || row.own) && { formId: row.form_id }),
      listingId: row.listing_id,
      listingUrl,
      listedUntil: row.listed_until instanceof Date ? row.listed_until.toISOString() : null,
      title: row.title,
      provider: row.provider,
      url: row.url,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      outcome: row.outcome,
      credits: hoursOf(row.credits ?? []),
      decidedAt: row.decided_at?.toISOString() ?? null,
      similarity: Math.round(row.similarity * 100) / 100,
      sameUrl: row.same_url,
      ...(row.outcome === 'not_approved' && { reasons: row.reasons ?? [] }),
    };
  }
}

export class PrecedentListResponse {
  items!: PrecedentResponse[];
}
