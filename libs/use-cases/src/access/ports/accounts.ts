import type { RoleGrant } from '#domain';

export interface Account {
  id: string;
  email: string;
  name: string;
  suspended: boolean;
}

export interface RoleOrder {
  email: string;
  /** Of an account that is created by this; without it, the address says how the person is called. */
  name?: string | undefined;
  grant: RoleGrant;
  /** Who grants; null for the command on the server. */
  grantedBy: string | null;
}

export interface NewAccount {
  /** Without it, the address says how the person is called. */
  name?: string | undefined;
  /** Null for the person and for the command on the server. */
  by: string | null;
}

export type RoleRemoval = 'removed' | 'not-held' | 'last-admin';

export abstract class Accounts {
  /** @param email in lower case. */
  abstract findByEmail(email: string): Promise<Account | undefined>;
  /**
   * The account of an address; created without roles when there is none.
   *
   * @param order who creates it and what the person is called; left out for an address that proved to be theirs
   */
  abstract findOrCreate(email: string, order?: NewAccount): Promise<Account>;
  /**
   * Grants a role, creates the account if there is none, ends the person's sessions and records who did it: all or
   * nothing. False when the person already holds the role.
   */
  abstract grant(order: RoleOrder): Promise<boolean>;
  /**
   * Takes a role away, ends the person's sessions, records who did it, and has forms that were assigned to a member of a
   * committee given to others: all or nothing. People leave one administrator at least who can sign in; the command on the server need not.
   */
  abstract remove(order: RoleOrder): Promise<RoleRemoval>;
  abstract findGrant(grantId: string): Promise<Pick<RoleOrder, 'email' | 'grant'> | undefined>;
}
