import { toIso, type Claim, type ClaimState, type ClaimWindowDates } from '#domain';
import type { ClaimOption, Corrected } from '#use-cases';

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

  static of(claim: Claim): ClaimResponse {
    const { id, listingId, formId, standingApprovalId, title, provider, completedOn, category, state, note } = claim;
    return {
      ...{ id, listingId, formId, standingApprovalId, title, provider, completedOn, category },
      hours: claim.hundredths / 100,
      creditedHours: claim.credited / 100,
      ...{ state, note, reason: claim.reason },
      claimedAt: toIso(claim.claimedAt),
      settledAt: claim.settledAt === null ? null : toIso(claim.settledAt),
      corrects: claim.corrects,
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

  static of({ reversed, instead }: Corrected): CorrectedClaimResponse {
    return { reversed: ClaimResponse.of(reversed), instead: instead && ClaimResponse.of(instead) };
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

  static of({ claimable, categories, window, ...option }: ClaimOption): ClaimOptionsResponse {
    const { title, provider, listingId, formId, state } = claimable;
    return {
      ...{ title, provider, listingId, formId, state },
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
    };
  }
}
