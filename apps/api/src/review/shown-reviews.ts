import { Injectable } from '@nestjs/common';
import { dueSoFar, type Person } from '#domain';
import { promiseOf, type ReviewRow } from '#persistence';
import { Clock, Policies } from '#use-cases';
import { ReviewResponse } from './reviews.dto.js';

/** The committee's forms as lists and exports show them: a promise that stands still with the pause so far. */
@Injectable()
export class ShownReviews {
  constructor(
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  async of(rows: readonly ReviewRow[], viewer: Person): Promise<ReviewResponse[]> {
    const now = await this.clock.now();
    return rows.map((row) => {
      const { heldSince, ...promise } = promiseOf(row);
      const policy = this.policies.version(row.program, row.policy_version);
      return ReviewResponse.of(row, dueSoFar(promise, policy, now, heldSince), viewer);
    });
  }
}
