import type { Person } from '#domain';

/** Sessions live on the server; people carry an opaque token. All on real time, never on the demo's clock. */
export abstract class Sessions {
  /** Opens a session under a fresh token, which is told once and stored only as a hash. */
  abstract open(userId: string): Promise<string>;
  /**
   * One query per request: the person with their present roles, or undefined when the token is unknown, idle for too
   * long or too old, or when the account is suspended.
   */
  abstract identify(token: string): Promise<Person | undefined>;
  abstract close(token: string): Promise<void>;
}
