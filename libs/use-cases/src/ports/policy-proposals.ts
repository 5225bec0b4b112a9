import type { Instant, LocalDate, PolicyProposal } from '#domain';
import type { PolicyDocument } from './policies.js';

export const PROPOSAL_EVENTS = ['proposed', 'revised', 'returned', 'withdrawn', 'adopted'] as const;
export type ProposalEventKind = (typeof PROPOSAL_EVENTS)[number];

/** A proposal to be stored: a new one, or the next version of one. */
export interface ProposalChange {
  proposal: PolicyProposal;
  /** Of its text. */
  document: PolicyDocument;
  kind: ProposalEventKind;
  /** What history tells besides: a reason, the texts before and after. */
  details: Readonly<Record<string, unknown>>;
  by: string;
}

export interface StoredProposal {
  proposal: PolicyProposal;
  document: PolicyDocument;
}

/** What the committee proposes to the board. Every change is an event; a version is adopted in the same transaction. */
export abstract class PolicyProposals {
  abstract find(program: string, id: string): Promise<StoredProposal | undefined>;
  /** Does nothing when there is a proposal under this id. */
  abstract insert(change: ProposalChange, at: Instant): Promise<void>;
  /** @throws DomainError `policy.version-stale` */
  abstract update(change: ProposalChange, at: Instant): Promise<void>;
  /**
   * Stores the version, too, and tells every process. One after the other for all programs.
   *
   * @throws DomainError `policy.version-stale`, `policy.outdated` when another version was stored meanwhile
   */
  abstract adopt(change: ProposalChange, effectiveFrom: LocalDate, at: Instant): Promise<void>;
}
