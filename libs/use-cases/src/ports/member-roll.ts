import type { Credential, Identity, Instant, LocalDate, RenewalOpening, TermReminder } from '#domain';

/** A credential with whose it is. */
export interface HeldCredential {
  credential: Credential;
  email: string;
  name: string;
}

/** A credential to be stored: a new one, or the next version of one. */
export interface RollChange {
  credential: Credential;
  /** Whose it is, in lower case; an account is made where there is none. */
  email: string;
  /** Empty: as the account has it. */
  name: string;
  /** The version it was read in; null for a new one. */
  formerVersion: number | null;
  reminders: readonly TermReminder[];
  /** When its current term can be renewed; null: never. */
  opening: RenewalOpening | null;
}

/** Who holds which credential. */
export abstract class MemberRoll {
  /** Every one that a member ever held in a program, the earliest first. */
  abstract ofMember(program: string, memberId: string): Promise<Credential[]>;
  abstract find(program: string, id: string): Promise<HeldCredential | undefined>;
  abstract byId(id: string): Promise<Credential | undefined>;
  /** Those with one of these certification ids, and those that people with these addresses hold. */
  abstract known(
    program: string,
    certificationIds: readonly string[],
    emails: readonly string[],
  ): Promise<HeldCredential[]>;
  /**
   * Stores all of them with who did it and what is to happen before their terms end, or none.
   *
   * @throws DomainError `credential.version-stale`, `credential.exists`
   */
  abstract store(program: string, changes: readonly RollChange[], at: Instant, by: string): Promise<void>;
}

/** Whose record it is. */
export interface MemberName {
  id: string;
  name: string;
  email: string;
}

/** People as members of a program. */
export abstract class MemberNames {
  abstract find(memberId: string): Promise<MemberName | undefined>;
  /** Of those that there are, in no order. */
  abstract identities(ids: readonly string[]): Promise<Identity[]>;
}

export interface TermJob {
  credentialId: string;
  termEnd: LocalDate;
  months: number;
}
