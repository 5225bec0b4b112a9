import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  localDate,
  needsEvidence,
  STANDING_BASES,
  toIso,
  type LocalDate,
  type Policy,
  type StandingApproval,
  type StandingBasis,
} from '#domain';
import { CreditDto } from '../eligibility-forms/credit.dto.js';
import { hoursOf } from '../eligibility-forms/form.response.js';
import { toCredit } from '../eligibility-forms/hours.js';
import { IsCalendarDate, IsNotBlank, IsOmittable } from '../input/validators.js';

export class StandingApprovalDto {
  /** A source of the policy; else name an organisation. */
  @IsOmittable()
  @IsString()
  @MaxLength(64)
  source?: string;

  @IsOmittable()
  @IsString()
  @IsNotBlank()
  @MaxLength(300)
  organisation?: string;

  /** What the credits are for: a package, a contact hour, or what the organisation itself approved. */
  @IsIn(STANDING_BASES)
  basis!: StandingBasis;

  /** For one package or contact hour; of what the organisation approved: the most for one activity. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CreditDto)
  credits!: CreditDto[];

  /** Shown with it. */
  @IsOmittable()
  @IsString()
  @MaxLength(2000)
  note?: string;

  /** The first day on which it holds; left out: today. */
  @IsOmittable()
  @IsCalendarDate()
  effectiveFrom?: string;

  /** The last day on which it holds. */
  @IsOptional()
  @IsCalendarDate()
  expiresOn?: string | null;

  toApproval(): Pick<StandingApproval, 'source' | 'organisation' | 'basis' | 'credits' | 'note' | 'expiresOn'> & {
    effectiveFrom?: LocalDate | undefined;
  } {
    return {
      source: this.source ?? null,
      organisation: this.organisation?.trim() ?? null,
      basis: this.basis,
      credits: this.credits.map(toCredit),
      note: this.note ?? '',
      effectiveFrom: this.effectiveFrom === undefined ? undefined : localDate(this.effectiveFrom),
      expiresOn: this.expiresOn == null ? null : localDate(this.expiresOn),
    };
  }
}

export class EndStandingApprovalDto {
  @IsString()
  @IsNotBlank()
  @MaxLength(2000)
  reason!: string;

  /** The first day on which it holds no more; left out: today. */
  @IsOmittable()
  @IsCalendarDate()
  on?: string;
}

export class StandingApprovalResponse {
  id!: string;
  source!: string | null;
  organisation!: string | null;
  basis!: StandingBasis;
  credits!: CreditDto[];
  note!: string;
  effectiveFrom!: string;
  expiresOn!: string | null;

  static of(approval: StandingApproval): StandingApprovalResponse {
    return publicFacts(approval);
  }
}

export class SourceEndingResponse {
  /** The first day on which it held no more. */
  on!: string;
  reason!: string;
  by!: string;
  at!: string;
}

/** As chairs and headquarters see it. */
export class RecordedStandingApprovalResponse extends StandingApprovalResponse {
  approvedBy!: string;
  approvedAt!: string;
  ending!: SourceEndingResponse | null;

  static override of(approval: StandingApproval): RecordedStandingApprovalResponse {
    const { approvedBy, approvedAt, ending } = approval;
    return {
      ...publicFacts(approval),
      approvedBy,
      approvedAt: toIso(approvedAt),
      ending: ending && { ...ending, at: toIso(ending.at) },
    };
  }
}

function publicFacts(approval: StandingApproval): Pick<StandingApprovalResponse, keyof StandingApprovalResponse> {
  const { id, source, organisation, basis, note, effectiveFrom, expiresOn } = approval;
  return { id, source, organisation, basis, credits: hoursOf(approval.credits), note, effectiveFrom, expiresOn };
}

/** As members see it. */
export class ApprovedSourceResponse extends StandingApprovalResponse {
  /** A claim under it is refused without a file. */
  evidenceRequired!: boolean;

  static ofPolicy(approval: StandingApproval, policy: Policy): ApprovedSourceResponse {
    const { id: standingApprovalId, source } = approval;
    const evidenceRequired = needsEvidence({ standingApprovalId, source }, policy.credits.evidence);
    return { ...publicFacts(approval), evidenceRequired };
  }
}

export class StandingApprovalListResponse {
  items!: ApprovedSourceResponse[];
  /** Always null: what is in force fits one page. */
  nextCursor!: string | null;
}

export class StandingApprovalPageResponse {
  items!: RecordedStandingApprovalResponse[];
  nextCursor!: string | null;
}
