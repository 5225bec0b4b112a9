import type { RoleGrant } from '#domain';

export interface Account {
  id: string;
  email: string;
  name: string;
  suspended: boolean;
}

export interface RoleOrder {
  email: string;
  grant: RoleGrant;
  /** Who grants; null for the command on the server. */
  grantedBy: string | null;
}

export abstract class Accounts {
  /** @param email in lower case. */
  abstract findByEmail(email: string): Promise<Account | undefined>;
  /** The account of an address that proved to be theirs; created without roles when there is none. */
  abstract findOrCreate(email: string): Promise<Account>;
  /**
   * Grants a role, creates the account if there is none, ends the person's sessions and records who did it: all or
   * nothing. False when the person already holds the role.
   */
  abstract grant(order: RoleOrder): Promise<boolean>;
  /**
   * Takes a role away, ends the person's sessions, records who did it, and has forms that were assigned to a member of a
   * committee given to others: all or nothing. False when the person does not hold the role.
   */
  abstract remove(order: RoleOrder): Promise<boolean>;
}
