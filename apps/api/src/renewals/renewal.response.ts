import {
  lastDayBefore,
  toIso,
  type AuditState,
  type FeeMethod,
  type Policy,
  type Renewal,
  type RenewalStatus,
} from '#domain';
import type { ListedRenewal, RenewalHistoryRow } from '#persistence';
import type { LedgerChange } from '#use-cases';
import type { CredentialResponse } from '../members/credential.response.js';
import type { TermDto } from '../members/credential.dto.js';
import { MissingCreditResponse, type CreditRecordResponse } from '../credits/credit-record.response.js';

export class AttestationResponse {
  id!: string;
  text!: string;
}

export class RenewalFeeResponse {
  amount!: number;
  currency!: string;
}

/** What the policy of the term asks for. */
export class RenewalRulesResponse {
  conditions!: ('application' | 'fee' | 'hq-verification')[];
  attestations!: AttestationResponse[];
  /** Null: headquarters name it. */
  fee!: RenewalFeeResponse | null;
  /** Whether it can be paid online. */
  paysOnline!: boolean;
  onFailure!: 'exam' | 'suspend';

  static of({ credits }: Policy, online: boolean): RenewalRulesResponse {
    const { conditions, attestations, fee, onFailure } = credits.renewal;
    return { conditions, attestations, fee, paysOnline: online && fee !== null, onFailure };
  }
}

export class RenewalVerdictResponse {
  met!: boolean;
  counted!: number;
  required!: number;
  missing!: MissingCreditResponse[];
  at!: string;
}

export class RenewalApplicationResponse {
  attestations!: string[];
  note!: string;
  submittedAt!: string;
}

export class RenewalReturnResponse {
  reason!: string;
  at!: string;
}

export class FeeReceiptResponse {
  amount!: number;
  currency!: string;
  method!: FeeMethod;
  reference!: string;
  receivedOn!: string;
  recordedAt!: string;
}

export class RenewalAuditStateResponse {
  auditId!: string;
  state!: AuditState;
  answerBy!: string;
  answer!: string | null;
  remark!: string | null;
}

export class RenewalResponse {
  id!: string;
  program!: string;
  credentialId!: string;
  memberId!: string;
  policyVersion!: string;
  /** That it renews: first and last day, both inclusive. */
  term!: TermDto;
  status!: RenewalStatus;
  openedAt!: string;
  /** Exclusive. */
  closesAt!: string;
  /** The day before it, in the program's zone. */
  lastDay!: string;
  application!: RenewalApplicationResponse | null;
  /** At the last submission or verification. */
  verdict!: RenewalVerdictResponse | null;
  verifiedAt!: string | null;
  returned!: RenewalReturnResponse | null;
  fee!: FeeReceiptResponse | null;
  audit!: RenewalAuditStateResponse | null;
  renewedAt!: string | null;
  /** Null until it is renewed, and where the board dates each term. */
  newTerm!: TermDto | null;
  rules!: RenewalRulesResponse;
  version!: number;

  static of(renewal: Renewal, policy: Policy, online: boolean): RenewalResponse {
    const { id, program, credentialId, memberId, policyVersion, term, status, closesAt, fee, version } = renewal;
    const { application, verdict, verification, returned, audit, outcome } = renewal;
    return {
      ...{ id, program, credentialId, memberId, policyVersion, term, status },
      openedAt: toIso(renewal.openedAt),
      closesAt: toIso(closesAt),
      lastDay: lastDayBefore(closesAt, policy.timeZone),
      application: application && { ...application, submittedAt: toIso(application.submittedAt) },
      verdict: verdict && {
        met: verdict.met,
        counted: verdict.countedTotal / 100,
        required: verdict.requiredTotal / 100,
        missing: verdict.missing.map((short) => MissingCreditResponse.named(short, policy)),
        at: toIso(verdict.at),
      },
      verifiedAt: verification && toIso(verification.at),
      returned: returned && { reason: returned.reason, at: toIso(returned.at) },
      fee: fee && {
        amount: fee.cents / 100,
        currency: fee.currency,
        method: fee.method,
        reference: fee.reference,
        receivedOn: fee.receivedOn,
        recordedAt: toIso(fee.recordedAt),
      },
      audit: audit && { ...audit },
      renewedAt: outcome && toIso(outcome.at),
      newTerm: outcome?.newTerm ?? null,
      rules: RenewalRulesResponse.of(policy, online),
      version,
    };
  }
}

/** When the current term can be renewed. */
export class NextRenewalResponse {
  term!: TermDto;
  opensOn!: string;
  opensAt!: string;
  lastDay!: string;
  closesAt!: string;
  open!: boolean;
  rules!: RenewalRulesResponse;
}

export class CredentialRenewalsResponse {
  credential!: CredentialResponse;
  /** Null where nothing is left to renew. */
  next!: NextRenewalResponse | null;
  /** The latest term first. */
  renewals!: RenewalResponse[];
}

export class OwnRenewalsResponse {
  items!: CredentialRenewalsResponse[];
  nextCursor!: string | null;
}

export class LedgerChangeResponse {
  claimId!: string;
  title!: string;
  category!: string;
  state!: 'pending' | 'accepted' | 'rejected' | 'reversed';
  hours!: number;
  reason!: string | null;

  static of({ hundredths, ...change }: LedgerChange): LedgerChangeResponse {
    return { ...change, hours: hundredths / 100 };
  }
}

/** A renewal with what it is judged by: the record of its term, as it is now. */
export class RenewalDetailResponse extends RenewalResponse {
  record!: CreditRecordResponse;
  /** What headquarters send with a verification: claims that change have a higher one. */
  recordVersion!: number;
  /** Whether the record would do, were every pending claim accepted. */
  metWithPending!: boolean;
  /** What became of claims since it was submitted. */
  changes!: LedgerChangeResponse[];
}

export class ListedRenewalResponse {
  id!: string;
  memberId!: string;
  memberName!: string;
  memberEmail!: string;
  credentialId!: string;
  credential!: string | null;
  certificationId!: string;
  term!: TermDto;
  status!: RenewalStatus;
  submittedAt!: string | null;
  closesAt!: string;
  lastDay!: string;
  /** At the last submission or verification; null before. */
  met!: boolean | null;
  counted!: number | null;
  required!: number | null;
  feeReceived!: boolean;
  audit!: AuditState | null;
  version!: number;

  static of(listed: ListedRenewal, policy: Policy): ListedRenewalResponse {
    const { renewal, memberName, memberEmail, certificationId, kind } = listed;
    const { id, memberId, credentialId, term, status, closesAt, application, verdict, fee, audit, version } = renewal;
    return {
      ...{ id, memberId, memberName, memberEmail, credentialId, credential: kind, certificationId, term, status },
      submittedAt: application && toIso(application.submittedAt),
      closesAt: toIso(closesAt),
      lastDay: lastDayBefore(closesAt, policy.timeZone),
      met: verdict?.met ?? null,
      counted: verdict && verdict.countedTotal / 100,
      required: verdict && verdict.requiredTotal / 100,
      feeReceived: fee !== null,
      audit: audit?.state ?? null,
      version,
    };
  }
}

export class RenewalPageResponse {
  items!: ListedRenewalResponse[];
  nextCursor!: string | null;
}

export class RenewalEventResponse {
  type!: string;
  at!: string;
  /** Who did it, for headquarters and board; null for the product itself, and for the member. */
  actor!: string | null;
  /** In words: a reason, an amount, a day. */
  note!: string | null;

  static of({ type, details, at, actorName }: RenewalHistoryRow, showsActor: boolean): RenewalEventResponse {
    return { type, at: at.toISOString(), actor: showsActor ? actorName : null, note: noteOf(details) };
  }
}

export class RenewalHistoryResponse {
  items!: RenewalEventResponse[];
  nextCursor!: string | null;
}

function noteOf(details: Record<string, unknown>): string | null {
  const note = details.reason ?? details.remark ?? details.answer ?? null;
  return typeof note === 'string' && note !== '' ? note : null;
}

export class PaymentPageResponse {
  /** The provider's page. */
  url!: string;
}

export class RenewalAuditResponse {
  id!: string;
  from!: string;
  to!: string;
  percent!: number;
  seed!: string;
  /** How many it was drawn from. */
  population!: number;
  /** Whom it drew. */
  renewalIds!: string[];
  answerBy!: string;
  drawnAt!: string;
}

export class RenewalAuditListResponse {
  items!: RenewalAuditResponse[];
  nextCursor!: string | null;
}
