import type { Instant, LocalDate } from '../calendar/index.js';
import type { Credit } from '../forms/content.js';
import { plainText } from '../pre-approval/standing-approval.js';

/**
 * `pending`: its eligibility form waits for a decision. What was reversed stays on the record; a correction is a
 * reversal and a new claim.
 */
export const CLAIM_STATES = ['pending', 'accepted', 'rejected', 'reversed'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** What the hours were earned with: an approved activity, one's own form, or a source approved as a whole. */
export interface ClaimOrigin {
  listingId: string | null;
  formId: string | null;
  standingApprovalId: string | null;
}

/** A member's claim as it was made; it never changes. What became of it is said by entries of the ledger. */
export interface ClaimFacts extends ClaimOrigin {
  id: string;
  program: string;
  memberId: string;
  title: string;
  provider: string;
  /** One's own last day of the activity, in the program's zone. */
  completedOn: LocalDate;
  category: string;
  /** What was claimed. */
  hundredths: number;
  /** What was approved in this category, by credential; while the form is pending, what was asked for. */
  terms: Credit[];
  tags: string[];
  /** A source of the policy. */
  source: string | null;
  /** Identity of the activity, for rules that count it once. */
  activityKey: string;
  /** When the eligibility form was sent, in the program's zone; null where nobody had to. */
  formSubmittedOn: LocalDate | null;
  /** The day on which the rules take it as claimed: a window that a late decision opened again ends on its last day. */
  claimedOn: LocalDate;
  note: string;
  claimedAt: Instant;
  /** Who filed it: the member, or headquarters in a correction. */
  claimedBy: string;
  /** The reversed claim that it stands for. */
  corrects: string | null;
}

/** A claim with what became of it. */
export interface Claim extends ClaimFacts {
  state: ClaimState;
  /** On the record: what was accepted, which may be less than was claimed. 0 once rejected or reversed. */
  credited: number;
  /** What was said when it was rejected or reversed. */
  reason: string | null;
  settledAt: Instant | null;
}

/** What happened to a claim, in the order of the member's ledger. */
export interface LedgerEntry {
  claimId: string;
  state: ClaimState;
  /** On the record from now on, in hundredths of a credit. */
  hundredths: number;
  reason: string | null;
  /** What was approved, where that was not known when it was claimed. */
  terms: Credit[] | null;
}

/** On the record or about to be. */
export function isStanding({ state }: Pick<Claim, 'state'>): boolean {
  return state === 'pending' || state === 'accepted';
}

/** Whether it takes from what the same approval gives. */
export function isOfSameOrigin(one: ClaimOrigin, other: ClaimOrigin): boolean {
  return one.formId !== null
    ? one.formId === other.formId
    : one.listingId !== null && one.listingId === other.listingId;
}

/** What comes from a source has no number: its name and the day of completion tell which activity it is. */
export function isOfSameSource(one: SourceActivity, other: SourceActivity): boolean {
  if (one.standingApprovalId === null || other.standingApprovalId === null) return false;
  if (one.completedOn !== other.completedOn) return false;
  if (one.activityKey === other.activityKey) return true;
  return one.standingApprovalId === other.standingApprovalId && plainText(one.title) === plainText(other.title);
}

type SourceActivity = Pick<ClaimFacts, 'standingApprovalId' | 'activityKey' | 'title' | 'completedOn'>;

/** The line of an approval that holds for a credential; each category has at most one. */
export function lineFor(terms: readonly Credit[], category: string, kind: string | null): Credit | undefined {
  return terms.find(
    (line) =>
      line.category === category &&
      (line.credentials === undefined ||
        line.credentials.length === 0 ||
        (kind !== null && line.credentials.includes(kind))),
  );
}
