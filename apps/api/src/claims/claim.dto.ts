import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { localDate, type ClaimState, CLAIM_STATES } from '#domain';
import type { ClaimCommand, ClaimTarget, Correction, SourceQuestion } from '#use-cases';
import { PageQuery } from '../http/index.js';
import { RequestProblem } from '../http/problem/request-problem.js';
import { listValues } from '../input/list-values.js';
import { IsCalendarDate, IsHours, IsNotBlank, IsOmittable, IsOneLine, IsPlainText } from '../input/validators.js';

export class ClaimedHoursDto {
  /** One's own last day of the activity, in the program's zone. */
  @IsCalendarDate()
  completedOn!: string;

  @IsString()
  @MaxLength(64)
  category!: string;

  @IsHours()
  hours!: number;

  toHours(): { completedOn: ClaimCommand['completedOn']; category: string; hundredths: number } {
    const hundredths = Math.round(this.hours * 100);
    return { completedOn: localDate(this.completedOn), category: this.category, hundredths };
  }
}

/** What hours are claimed with: `listingId`, `formId` of an own form, or `standingApprovalId`. One of the three. */
export class ClaimDto extends ClaimedHoursDto {
  @IsOmittable()
  @IsUUID()
  listingId?: string;

  @IsOmittable()
  @IsUUID()
  formId?: string;

  /** A source that the committee approved as a whole; then `title` and `provider` say what was completed. */
  @IsOmittable()
  @IsUUID()
  standingApprovalId?: string;

  @IsOmittable()
  @IsString()
  @IsNotBlank()
  @IsOneLine()
  @MaxLength(300)
  title?: string;

  @IsOmittable()
  @IsString()
  @IsOneLine()
  @MaxLength(300)
  provider?: string;

  /** Under an approval by package: how many. */
  @IsOmittable()
  @IsInt()
  @Min(1)
  @Max(1000)
  packages?: number;

  /** Under an approval by contact hour. */
  @IsOmittable()
  @IsInt()
  @Min(1)
  @Max(100_000)
  minutes?: number;

  /** For whoever verifies the record: where and when another body approved it, say. */
  @IsOptional()
  @IsString()
  @IsPlainText()
  @MaxLength(2000)
  note?: string | null;

  /** Files sent to `…/credit-claims/evidence` before. */
  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  evidenceIds?: string[];

  /** @throws RequestProblem unless it names one thing */
  toTarget(): ClaimTarget {
    const { listingId, formId, standingApprovalId, title, provider, packages, minutes } = this;
    const named = [listingId, formId, standingApprovalId].filter((id) => id !== undefined).length;
    const problems =
      named === 1
        ? []
        : [{ pointer: '/listingId', message: 'name a listing, a form or a standing approval: one of them' }];
    if (standingApprovalId !== undefined && title === undefined) {
      problems.push({ pointer: '/title', message: 'is required: what you completed' });
    }
    if (problems.length > 0) {
      throw new RequestProblem('request.invalid', 'The body has entries that cannot be accepted.', {
        fields: problems,
      });
    }
    if (listingId !== undefined) return { listingId: listingId.toLowerCase() };
    if (formId !== undefined) return { formId: formId.toLowerCase() };
    return {
      standingApprovalId: (standingApprovalId ?? '').toLowerCase(),
      title: title?.trim() ?? '',
      provider: provider?.trim() ?? '',
      ...(packages !== undefined && { packages }),
      ...(minutes !== undefined && { minutes }),
    };
  }
}

export class ClaimCorrectionDto {
  /** Told to the member. */
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(2000)
  reason!: string;

  /** What is right; left out: the claim is taken off the record. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ClaimedHoursDto)
  instead?: ClaimedHoursDto | null;

  toInstead(): Correction['instead'] {
    return this.instead?.toHours() ?? null;
  }
}

export class ClaimsQueryDto extends PageQuery {
  /** Somebody else's, for headquarters and board; left out: one's own. */
  @IsOptional()
  @IsUUID()
  member?: string;

  /** `pending`, `accepted`, `rejected`, `reversed`; several with commas. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  state?: string;

  states(): ClaimState[] | undefined {
    return listValues(this.state)?.filter((state): state is ClaimState =>
      CLAIM_STATES.some((known) => known === state),
    );
  }
}

export class ClaimOptionsQueryDto {
  @IsOptional()
  @IsUUID()
  listingId?: string;

  @IsOptional()
  @IsUUID()
  formId?: string;

  /** A source approved as a whole. */
  @IsOptional()
  @IsUUID()
  standingApprovalId?: string;

  /** Under an approval by package: how many; left out: one. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  packages?: number;

  /** Under an approval by contact hour; left out: 60. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  minutes?: number;

  /** @throws RequestProblem unless it names one thing */
  toTarget(): { listingId: string } | { formId: string } | SourceQuestion {
    const { listingId, formId, standingApprovalId, packages = 1, minutes = 60 } = this;
    if ([listingId, formId, standingApprovalId].filter((id) => id !== undefined).length !== 1) {
      throw new RequestProblem('request.malformed', 'Name a listing, a form or a standing approval, one of them.');
    }
    if (listingId !== undefined) return { listingId: listingId.toLowerCase() };
    if (formId !== undefined) return { formId: formId.toLowerCase() };
    return { standingApprovalId: (standingApprovalId ?? '').toLowerCase(), packages, minutes };
  }
}
