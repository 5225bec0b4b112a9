import { toIso, type Claim, type ClaimState, type ClaimWindowDates } from '#domain';
import type { SentFile } from '#persistence';
import type { ClaimOption, Corrected } from '#use-cases';
import { SentFileResponse } from '../eligibility-forms/attachments.dto.js';

/** A file beside a claim. */
export class EvidenceResponse extends SentFileResponse {
  static of({ id, name, mediaType, size }: SentFile): EvidenceResponse {
    return { id, name, mediaType, size };
  }
}

export class ClaimResponse {
  id!: string;
  listingId!: string | null;
  formId!: string | null;
  standingApprovalId!: string | null;
  title!: string;
  provider!: string;
  completedOn!: string;
  category!: string;
  /** As claimed. */
  hours!: number;
  /** On the record; 0 while it is pending, and once it is rejected or reversed. */
  creditedHours!: number;
  /** `pending`: the form waits for its decision. */
  state!: ClaimState;
  note!: string;
  /** Why it was rejected or reversed, or less was accepted than was claimed. */
  reason!: string | null;
  claimedAt!: string;
  settledAt!: string | null;
  /** The claim that this one replaces. */
  corrects!: string | null;
  /** Files that show it, those of the claim that it replaces included. */
  evidence!: EvidenceResponse[];

  static of(claim: Claim, evidence: readonly SentFile[] = []): ClaimResponse {
    const { id, listingId, formId, standingApprovalId, title, provider, completedOn, category, state, note } = claim;
    return {
      ...{ id, listingId, formId, standingApprovalId, title, provider, completedOn, category },
      hours: claim.hundredths / 100,
      creditedHours: claim.credited / 100,
      ...{ state, note, reason: claim.reason },
      claimedAt: toIso(claim.claimedAt),
      settledAt: claim.settledAt === null ? null : toIso(claim.settledAt),
      corrects: claim.corrects,
      evidence: evidence.map((file) => EvidenceResponse.of(file)),
    };
  }
}

export class ClaimPageResponse {
  items!: ClaimResponse[];
  nextCursor!: string | null;
}

export class CorrectedClaimResponse {
  reversed!: ClaimResponse;
  instead!: ClaimResponse | null;

  static of({ reversed, instead }: Corrected, evidence: readonly SentFile[]): CorrectedClaimResponse {
    return { reversed: ClaimResponse.of(reversed, evidence), instead: instead && ClaimResponse.of(instead, evidence) };
  }
}

export class ClaimWindowResponse {
  lastDay!: string;
  /** Exclusive. */
  closesAt!: string;
  /** What sets its end. */
  endedBy!: ClaimWindowDates['endedBy'];

  static of({ lastDay, closesAt, endedBy }: ClaimWindowDates): ClaimWindowResponse {
    return { lastDay, closesAt: toIso(closesAt), endedBy };
  }
}

export class ClaimableCategoryResponse {
  category!: string;
  approved!: number;
  claimed!: number;
  remaining!: number;
}

export class ClaimOptionsResponse {
  title!: string;
  provider!: string;
  listingId!: string | null;
  formId!: string | null;
  standingApprovalId!: string | null;
  /** `pending`: claims wait for the form's decision, and keep their time stamp. */
  state!: 'approved' | 'pending' | 'revoked' | 'refused';
  holdsCredential!: boolean;
  /** Credits, by category. */
  categories!: ClaimableCategoryResponse[];
  /** The first and the last day on which it can have been completed. */
  earliest!: string | null;
  latest!: string | null;
  /** If it was completed on its last day; null when nothing ends it. */
  window!: ClaimWindowResponse | null;
  /** Whether it can be claimed now, if it was completed on that day. */
  open!: boolean;
  /** A claim of it is refused without a file. */
  evidenceRequired!: boolean;

  static of({ claimable, categories, window, ...option }: ClaimOption): ClaimOptionsResponse {
    const { title, provider, listingId, formId, standingApprovalId, state } = claimable;
    return {
      ...{ title, provider, listingId, formId, standingApprovalId, state },
      holdsCredential: option.holdsCredential,
      categories: categories.map(({ category, approved, claimed, remaining }) => ({
        category,
        approved: approved / 100,
        claimed: claimed / 100,
        remaining: remaining / 100,
      })),
      earliest: option.earliest,
      latest: option.latest,
      window: window && ClaimWindowResponse.of(window),
      open: option.isOpen,
      evidenceRequired: option.needsEvidence,
    };
  }
}
