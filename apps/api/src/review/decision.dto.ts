import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { Ruling } from '#domain';
import { CreditDto } from '../eligibility-forms/credit.dto.js';
import { toCredit } from '../eligibility-forms/hours.js';
import { IsOmittable } from '../input/validators.js';

export class RecordDecisionDto {
  @IsIn(['approved', 'not_approved'])
  outcome!: 'approved' | 'not_approved';

  /** With an approval; left out: as requested. */
  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CreditDto)
  credits?: CreditDto[];

  /** Reason codes of the policy, with a decision not to approve. */
  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  reasons?: string[];

  /** Mailed to the applicant word for word. */
  @IsString()
  @MaxLength(20_000)
  message!: string;

  toRuling(decisionId: string, decidedBy: string): Ruling {
    return {
      decisionId,
      outcome: this.outcome,
      ...(this.credits !== undefined && { credits: this.credits.map(toCredit) }),
      reasons: [...new Set(this.reasons ?? [])],
      message: this.message,
      decidedBy,
    };
  }
}
