import type { CommitteeRow } from '#persistence';
import type { PersonResponse } from '../eligibility-forms/form.response.js';

export class CommitteeMemberResponse {
  member!: PersonResponse;
  isChair!: boolean;
  /** When they came to the committee. */
  since!: string;
  /** Who acts for the member today: themselves, a stand-in while they are away, or null for nobody. */
  actor!: PersonResponse | null;

  static of({ member, isChair, since, actor }: CommitteeRow): CommitteeMemberResponse {
    return { member, isChair, since: since.toISOString(), actor };
  }
}

export class CommitteeResponse {
  items!: CommitteeMemberResponse[];
  /** Always null: a committee fits one page. */
  nextCursor!: string | null;
}
