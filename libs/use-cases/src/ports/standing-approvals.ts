import type { LocalDate, StandingApproval } from '#domain';

/** Approvals of whole sources. Rows are added and ended, never rewritten. */
export abstract class StandingApprovals {
  /**
   * Stored once under its id.
   *
   * @throws DomainError `standing-approval.exists` when it contradicts another one
   */
  abstract add(approval: StandingApproval): Promise<void>;
  abstract find(program: string, id: string): Promise<StandingApproval | undefined>;
  /** False when it was ended already. */
  abstract end(id: string, ending: NonNullable<StandingApproval['ending']>): Promise<boolean>;
  /** Those that hold on the day, by source and organisation. */
  abstract inForceOn(program: string, on: LocalDate): Promise<StandingApproval[]>;
}
