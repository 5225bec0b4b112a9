import type { Advice, Deciders, ReviewPolicy } from '#domain';

export class OwnRecommendationResponse {
  id!: string;
  recommendation!: Advice;
  /** Of the form, as it was read. */
  revision!: number;
  /** Given on an earlier revision: it does not count until it is confirmed. */
  outdated!: boolean;
}

/** How far a form's recommendations are, for the committee and headquarters. */
export class ReviewProgressResponse {
  mode!: ReviewPolicy['decision']['mode'];
  /** Recommendations that count: of members of the committee without a conflict, on the present revision. */
  given!: number;
  /** So many must be in before a decision; 0 where any member decides alone. */
  needed!: number;
  approve!: number;
  decline!: number;
  /** False when fewer members are left than are needed: a chair then decides on what there is. */
  quorumPossible!: boolean;
  /** Who may decide now; `nobody-yet` while recommendations are missing. */
  deciders!: Deciders;
  /** Null for headquarters, and before one is given. */
  mine!: OwnRecommendationResponse | null;
}
