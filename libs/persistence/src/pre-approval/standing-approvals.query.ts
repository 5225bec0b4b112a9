import type { StandingApproval } from '#domain';
import type { Database } from '../database.js';
import { PostgresStandingApprovals } from './postgres.standing-approvals.js';

/** Every standing approval that a program ever gave. */
export class StandingApprovalsQuery {
  private readonly approvals: PostgresStandingApprovals;

  constructor(database: Database) {
    this.approvals = new PostgresStandingApprovals(database);
  }

  /** Latest first; reads one more than `limit`. @param after the last id of the page before */
  execute(program: string, after: string | undefined, limit: number): Promise<StandingApproval[]> {
    return this.approvals.list(program, after, limit);
  }
}
