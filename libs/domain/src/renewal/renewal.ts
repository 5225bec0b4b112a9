import type { Instant, LocalDate } from '../calendar/index.js';
import type { CycleDates } from '../credits/credit-entry.js';
import type { Shortfall } from '../credits/standing.js';

/**
 * `open`: the member prepares it. `fee_due`: all is verified but the fee. `void`: the board has dated the term anew, or
 * the credential ended, and nothing is left to renew.
 */
export type RenewalStatus = 'open' | 'submitted' | 'returned' | 'fee_due' | 'renewed' | 'lapsed' | 'void';

export const RENEWAL_STATUSES: readonly RenewalStatus[] = [
  'open',
  'submitted',
  'returned',
  'fee_due',
  'renewed',
  'lapsed',
  'void',
];

/** Where the member stood when it was judged. Amounts are hundredths of a credit. */
export interface RenewalVerdict {
  met: boolean;
  countedTotal: number;
  requiredTotal: number;
  missing: Shortfall[];
  /** How far the member's ledger was: what is claimed or reversed later has a higher number. */
  ledgerSeq: number;
  at: Instant;
}

/** What a member declares. */
export interface RenewalApplication {
  /** The policy's statements that were confirmed. */
  attestations: string[];
  note: string;
  submittedAt: Instant;
}

export const FEE_METHODS = ['cheque', 'bank-transfer', 'card', 'cash', 'online', 'waived'] as const;
export type FeeMethod = (typeof FEE_METHODS)[number];

export interface FeeReceipt {
  /** In hundredths of the currency's unit, as payment providers count. */
  cents: number;
  /** ISO 4217. */
  currency: string;
  method: FeeMethod;
  /** A cheque's number, the provider's id of the payment, or why it was waived. */
  reference: string;
  /** In the program's zone. */
  receivedOn: LocalDate;
  /** Null: a payment provider said so. */
  recordedBy: string | null;
  recordedAt: Instant;
}

/** `asked`: the member is to show evidence; `answered`: they say it is there. */
export const AUDIT_STATES = ['asked', 'answered', 'passed', 'failed'] as const;
export type AuditState = (typeof AUDIT_STATES)[number];

export interface RenewalAudit {
  auditId: string;
  state: AuditState;
  /** The last day for the answer. */
  answerBy: LocalDate;
  /** The member's own words. */
  answer: string | null;
  /** Headquarters' words on the outcome. */
  remark: string | null;
}

/** How one term of a credential goes over into the next, or ends. */
export interface Renewal {
  id: string;
  program: string;
  credentialId: string;
  memberId: string;
  /** That of the term when the renewal was opened, or submitted the last time. */
  policyVersion: string;
  term: CycleDates;
  openedAt: Instant;
  /** Exclusive: what is not with headquarters or paid by then lapses. Moved by a return, and by a fee that is due. */
  closesAt: Instant;
  status: RenewalStatus;
  application: RenewalApplication | null;
  /** At the last submission or verification. */
  verdict: RenewalVerdict | null;
  /** Null: nobody has verified it, or nobody has to. */
  verification: { by: string; at: Instant } | null;
  /** Why it was returned the last time. */
  returned: { reason: string; by: string; at: Instant } | null;
  fee: FeeReceipt | null;
  audit: RenewalAudit | null;
  /** `newTerm` is null where the board dates each term itself. */
  outcome: { at: Instant; newTerm: CycleDates | null } | null;
  /** Advances with every change; what people send as If-Match. */
  version: number;
}

/** Something that happened to a renewal; kept for good. */
export type RenewalEvent =
  | { type: 'renewal.opened'; closesAt: Instant }
  | { type: 'renewal.submitted'; application: RenewalApplication; verdict: RenewalVerdict }
  | { type: 'renewal.returned'; reason: string; closesAt: Instant }
  | { type: 'renewal.verified'; verdict: RenewalVerdict }
  | { type: 'renewal.fee-due'; closesAt: Instant }
  | { type: 'renewal.fee-received'; fee: FeeReceipt }
  | { type: 'renewal.renewed'; newTerm: CycleDates | null }
  | { type: 'renewal.lapsed'; onFailure: 'exam' | 'suspend' }
  | { type: 'renewal.voided'; reason: string }
  | { type: 'renewal.audit-drawn'; auditId: string; answerBy: LocalDate }
  | { type: 'renewal.audit-answered'; answer: string }
  | { type: 'renewal.audit-settled'; state: 'passed' | 'failed'; remark: string };

export interface Changed {
  renewal: Renewal;
  events: RenewalEvent[];
}
