import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { AUDIT_STATES, FEE_METHODS, localDate, RENEWAL_STATUSES, type FeeMethod, type RenewalStatus } from '#domain';
import type { AuditStep, FeeCommand, RenewalJudgement } from '#use-cases';
import { PageQuery, RequestProblem } from '../http/index.js';
import { listValues } from '../input/list-values.js';
import { IsCalendarDate, IsNotBlank, IsNotBefore, IsOmittable, IsOneLine, IsPlainText } from '../input/validators.js';

export class RenewalApplicationDto {
  /** One of one's own; may be left out where there is one. */
  @IsOmittable()
  @IsUUID()
  credentialId?: string;

  /** Ids of the policy's statements, each of which is confirmed. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  attestations!: string[];

  @IsOmittable()
  @IsString()
  @IsPlainText()
  @MaxLength(4000)
  note?: string;
}

export class RenewalVerificationDto {
  @IsIn(['verified', 'returned'])
  outcome!: 'verified' | 'returned';

  /** Of a return: what the member is to change. */
  @IsOmittable()
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(4000)
  reason?: string;

  /** The `recordVersion` that was looked at: a claim that has changed since is told with 409. */
  @IsOmittable()
  @IsInt()
  @Min(0)
  recordVersion?: number;

  /** @throws RequestProblem `request.invalid` */
  toOutcome(): RenewalJudgement['outcome'] {
    if (this.outcome === 'verified' && this.reason === undefined) return { kind: 'verified' };
    if (this.outcome === 'returned' && this.reason !== undefined) {
      return { kind: 'returned', reason: this.reason.trim() };
    }
    const message =
      this.outcome === 'returned' ? 'reason must say what the member is to change' : 'reason belongs to a return';
    throw new RequestProblem('request.invalid', 'The body is not valid.', {
      fields: [{ pointer: '/reason', message }],
    });
  }
}

export class FeeDto {
  /** In the currency's own unit; 0 where it is waived. */
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100_000)
  amount!: number;

  /** ISO 4217; left out: the policy's, else USD. */
  @IsOmittable()
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be three capital letters' })
  currency?: string;

  @IsIn(FEE_METHODS.filter((method) => method !== 'online'))
  method!: Exclude<FeeMethod, 'online'>;

  /** A cheque's number, say; why it is waived. */
  @IsOmittable()
  @IsString()
  @IsOneLine()
  @MaxLength(200)
  reference?: string;

  /** Left out: today, in the program's zone. */
  @IsOmittable()
  @IsCalendarDate()
  receivedOn?: string;

  toFee(): Pick<FeeCommand, 'cents' | 'currency' | 'method' | 'reference' | 'receivedOn'> {
    return {
      cents: Math.round(this.amount * 100),
      currency: this.currency,
      method: this.method,
      reference: this.reference?.trim() ?? '',
      receivedOn: this.receivedOn === undefined ? undefined : localDate(this.receivedOn),
    };
  }
}

export class AuditAnswerDto {
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(4000)
  message!: string;
}

export class AuditOutcomeDto {
  @IsIn(['passed', 'failed'])
  outcome!: 'passed' | 'failed';

  /** Mailed to the member; may be left out when it is passed. */
  @IsOmittable()
  @IsString()
  @IsPlainText()
  @MaxLength(4000)
  remark?: string;

  /** @throws RequestProblem `request.invalid` */
  toStep(): AuditStep {
    const remark = this.remark?.trim() ?? '';
    if (this.outcome === 'failed' && remark === '') {
      throw new RequestProblem('request.invalid', 'The body is not valid.', {
        fields: [{ pointer: '/remark', message: 'remark must say why the audit failed' }],
      });
    }
    return { kind: this.outcome, remark };
  }
}

export class AuditDto {
  /** Of terms that end from this day… */
  @IsCalendarDate()
  from!: string;

  /** …to this day, inclusive. */
  @IsCalendarDate()
  @IsNotBefore('from')
  to!: string;

  /** Left out: the policy's. */
  @IsOmittable()
  @IsNumber()
  @Min(0.01)
  @Max(100)
  percent?: number;

  /** The same seed draws the same members; left out: one is made. */
  @IsOmittable()
  @IsString()
  @IsNotBlank()
  @IsOneLine()
  @MaxLength(100)
  seed?: string;

  /** Only tells whom it would draw. */
  @IsOmittable()
  @IsBoolean()
  dryRun?: boolean;
}

export class RenewalsQueryDto extends PageQuery {
  /** Several with commas; left out: all but void ones. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  status?: string;

  /** Part of a name, an address or a certification ID. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** The term ends on or after this day. */
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  @IsOptional()
  @IsCalendarDate()
  to?: string;

  /** `any`, how the audit stands (`asked`, `answered`, `passed`, `failed`), or the id of an audit. */
  @IsOptional()
  @Matches(new RegExp(`^(any|${AUDIT_STATES.join('|')}|[0-9a-f-]{36})$`), {
    message: `audit must be any, ${AUDIT_STATES.join(', ')} or an id`,
  })
  audit?: string;

  /** @throws RequestProblem `request.malformed` */
  statuses(): RenewalStatus[] | undefined {
    const values = listValues(this.status);
    const unknown = values?.find((value) => !RENEWAL_STATUSES.some((status) => status === value));
    if (unknown === undefined) return values as RenewalStatus[] | undefined;
    throw new RequestProblem('request.malformed', 'The query is not valid.', {
      fields: [{ pointer: '/status', message: `status must be of: ${RENEWAL_STATUSES.join(', ')}` }],
    });
  }
}

export class RenewalReportQueryDto {
  /** Terms that end from this day; left out: 1 January of this year. */
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  /** To this day, inclusive; left out: 31 December of the year in which it begins. */
  @IsOptional()
  @IsCalendarDate()
  @IsNotBefore('from')
  to?: string;
}
