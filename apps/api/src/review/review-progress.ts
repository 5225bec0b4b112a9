import { Injectable } from '@nestjs/common';
import { decidersOf, isQuorumLost, tally, type EligibilityForm } from '#domain';
import { committeeOf, Committees, Policies } from '#use-cases';
import { ReviewProgressResponse } from './review-progress.response.js';

/** Counts a form's recommendations with the committee as it is now. */
@Injectable()
export class ReviewProgress {
  constructor(
    private readonly policies: Policies,
    private readonly committees: Committees,
  ) {}

  async of(form: EligibilityForm, viewerId: string): Promise<ReviewProgressResponse> {
    const { review } = this.policies.version(form.program, form.policyVersion);
    const { mode, quorum } = review.decision;
    // Advice that nobody waits for, and nobody gave, needs no committee to count it.
    const idle = mode === 'single' && form.recommendations.length === 0;
    const committee = idle ? { memberIds: [], chairIds: [] } : await committeeOf(form.program, this.committees);
    const counted = tally(form, committee, review);
    const mine = form.recommendations.find(({ memberId }) => memberId === viewerId);
    return {
      mode,
      given: counted.given,
      needed: mode === 'single' ? 0 : quorum,
      approve: counted.approve,
      decline: counted.decline,
      quorumPossible: mode === 'single' || !isQuorumLost(counted),
      deciders: decidersOf(counted, mode),
      mine:
        mine === undefined
          ? null
          : {
              id: mine.id,
              recommendation: mine.recommendation,
              revision: mine.revision,
              outdated: mine.revision !== form.revision,
            },
    };
  }
}
