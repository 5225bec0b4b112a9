import type { Claim, Credential, CycleDates, Instant, LocalDate, StandingChange } from '#domain';
import type { PolicyDocument } from './policies.js';

export interface NewReplay {
  id: string;
  program: string;
  /** Null: of a version that was adopted. */
  proposal: { id: string; version: number } | null;
  policyVersion: string;
  document: PolicyDocument;
  /** In the program's zone. */
  asOf: LocalDate;
  requestedBy: string;
}

export interface ReplayToRun {
  program: string;
  document: PolicyDocument;
  asOf: LocalDate;
  /** Where an earlier run stopped. */
  after: string | null;
}

/** A credential with what its standing follows from. */
export interface ReplayedCredential {
  credential: Credential;
  /** Kinds that the member holds on that day. */
  kinds: readonly string[];
  claims: readonly Claim[];
  /** Last days of terms whose renewal was applied for, or is done: they keep their rules. */
  appliedFor: readonly LocalDate[];
}

/** Amounts are hundredths of a credit. */
export interface ReplayedStanding {
  requiredTotal: number;
  countedTotal: number;
  /** Null: no hours can make up for it any more. */
  stillNeeded: number | null;
  met: boolean;
  byCategory: readonly { category: string; counted: number }[];
}

export interface ReplayRow {
  credentialId: string;
  term: CycleDates;
  formerVersion: string;
  change: StandingChange;
  former: ReplayedStanding;
  proposed: ReplayedStanding;
  explanation: readonly string[];
}

export type ReplayCounts = Readonly<Record<StandingChange, number>>;

/** What versions would do to members, counted by a worker in batches. */
export abstract class PolicyReplays {
  /** Stored once under its id, with its job. Of each proposal or version the latest is kept. */
  abstract start(replay: NewReplay, at: Instant): Promise<void>;
  /** Counts how many there are to look at. Undefined once it is finished, or gone. */
  abstract begin(id: string, at: Instant): Promise<ReplayToRun | undefined>;
  /** Credentials that are held on that day, by id. */
  abstract held(program: string, asOf: LocalDate, after: string | null, limit: number): Promise<ReplayedCredential[]>;
  /** A credential that was looked at before is left as it was found. False when the replay is gone. */
  abstract add(id: string, rows: readonly ReplayRow[]): Promise<boolean>;
  abstract finish(id: string, at: Instant): Promise<void>;
  /** Of the latest finished one of a version that was adopted; undefined when there is none. */
  abstract finishedOf(program: string, version: string): Promise<{ counts: ReplayCounts; asOf: LocalDate } | undefined>;
}
