import type { Claim, Claimable, ClaimFacts, Instant, LedgerEntry } from '#domain';

/** Claims as they are read, and what can be claimed. */
export abstract class Claims {
  /** All of a member's in a program, the earliest first. */
  abstract ofMember(program: string, memberId: string): Promise<Claim[]>;
  abstract find(program: string, id: string): Promise<Claim | undefined>;
  /** Members with claims that wait for the decision of a form. */
  abstract waitingFor(formId: string): Promise<{ program: string; memberId: string }[]>;
  /** How far a member's ledger is: the number of its last entry, 0 for none. */
  abstract ledgerSeq(program: string, memberId: string): Promise<number>;
  /** What became of a member's claims since, in order. */
  abstract since(program: string, memberId: string, seq: number): Promise<LedgerChange[]>;
}

/** An entry of a ledger, as people are told of it. */
export interface LedgerChange {
  claimId: string;
  title: string;
  category: string;
  state: LedgerEntry['state'];
  hundredths: number;
  reason: string | null;
}

/** Approved activities and own forms, as what hours are claimed with. */
export abstract class Claimables {
  abstract ofListing(program: string, listingId: string, memberId: string): Promise<Claimable | undefined>;
  abstract ofForm(program: string, formId: string, memberId: string): Promise<Claimable | undefined>;
  /** Of the member's own forms those that are approved, the latest first; at most 200. */
  abstract ownApproved(program: string, memberId: string): Promise<Claimable[]>;
}

/** A member's ledger within a unit of work: read first, then appended to. Two writers at once: one of them starts over. */
export interface ClaimLedger {
  read(program: string, memberId: string): Promise<Claim[]>;
  /** @param claims new ones, with an entry each */
  append(
    of: { program: string; memberId: string },
    claims: readonly ClaimFacts[],
    entries: readonly LedgerEntry[],
    at: Instant,
    actor: string | null,
  ): void;
}
