import type { Changed, Credential, Instant, LocalDate, Renewal } from '#domain';
import type { Actor } from './actor.js';

/** Renewals as they are read. */
export abstract class Renewals {
  abstract find(program: string, id: string): Promise<Renewal | undefined>;
  abstract byId(id: string): Promise<Renewal | undefined>;
  /** All of a member's in a program, the latest term first. */
  abstract ofMember(program: string, memberId: string): Promise<Renewal[]>;
  /** Those that are not decided yet. */
  abstract undecidedOf(credentialId: string): Promise<Renewal[]>;
  /** Ids of those that an audit may draw: submitted at some time, not drawn yet, of terms that end on these days. */
  abstract auditable(program: string, from: LocalDate, to: LocalDate): Promise<string[]>;
  abstract audit(id: string): Promise<AuditDraw | undefined>;
  /** The latest first. */
  abstract audits(program: string): Promise<AuditDraw[]>;
}

/** A random sample that was drawn. */
export interface AuditDraw {
  id: string;
  program: string;
  /** Last days of the terms, both inclusive. */
  from: LocalDate;
  to: LocalDate;
  percent: number;
  seed: string;
  /** How many it was drawn from. */
  population: number;
  /** Whom it drew. */
  renewalIds: string[];
  /** The last day for evidence. */
  answerBy: LocalDate;
  drawnAt: Instant;
  drawnBy: string;
}

/** Renewals within a unit of work: each with its events, never without. */
export interface RenewalStore {
  /** @throws DomainError `renewal.unknown` */
  get(id: string): Promise<Renewal>;
  ofTerm(credentialId: string, termEnd: LocalDate): Promise<Renewal | undefined>;
  ofMember(program: string, memberId: string): Promise<Renewal[]>;
  insert(changed: Changed, at: Instant, actor: Actor): void;
  /**
   * As its next version. Fails the whole unit with `StaleWrite` when it changed since it was read, or the member's
   * ledger has moved on from where it was judged.
   */
  update(changed: Changed, at: Instant, actor: Actor, ledgerSeq?: number): Renewal;
  /** Fails with DomainError `renewal-audit.exists` when the same sample was drawn before. */
  insertAudit(draw: AuditDraw): void;
}

export interface CredentialStore {
  /** @param credential as it will be, its version one up; fails with `StaleWrite` when it changed since it was read */
  change(credential: Credential, at: Instant, actor: Actor): void;
}
