import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import { localDate, type Ruling } from '#domain';
import { CreditDto } from '../eligibility-forms/credit.dto.js';
import { toCredit } from '../eligibility-forms/hours.js';
import { IsCalendarDate, IsNotBlank, IsOmittable, IsOneLine, IsPlainText } from '../input/validators.js';

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
  @IsOneLine({ each: true })
  @MaxLength(64, { each: true })
  reasons?: string[];

  /** With an approval: what it depends on. Mailed, and shown in the catalog. */
  @IsOmittable()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @IsNotBlank({ each: true, message: 'conditions must not be empty' })
  @IsPlainText({ each: true })
  @MaxLength(1000, { each: true })
  conditions?: string[];

  /** With an approval: the last day on which it holds, in the program's zone. */
  @IsOmittable()
  @IsCalendarDate()
  expiresOn?: string;

  /** Mailed to the applicant word for word. */
  @IsString()
  @IsPlainText()
  @MaxLength(20_000)
  message!: string;

  toRuling(decisionId: string, decidedBy: string): Ruling {
    return {
      decisionId,
      outcome: this.outcome,
      ...(this.credits !== undefined && { credits: this.credits.map(toCredit) }),
      reasons: this.reasons ?? [],
      message: this.message,
      ...(this.conditions !== undefined && { conditions: this.conditions }),
      ...(this.expiresOn !== undefined && { expiresOn: localDate(this.expiresOn) }),
      decidedBy,
    };
  }
}
