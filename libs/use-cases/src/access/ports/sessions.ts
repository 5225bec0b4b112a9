import type { Person } from '#domain';

/** One place where somebody is signed in. */
export interface SessionFacts {
  id: string;
  /** As the browser or program called itself when it signed in. */
  userAgent: string | null;
  openedAt: Date;
  /** To the minute. */
  lastSeenAt: Date;
  /** At the latest; a session that is not used ends earlier. */
  expiresAt: Date;
  /** Whether it is the one of the asking token. */
  current: boolean;
}

/** Sessions live on the server; people carry an opaque token. All on real time, never on the demo's clock. */
export abstract class Sessions {
  /**
   * Opens a session under a fresh token, which is told once and stored only as a hash.
   *
   * @param userAgent how the browser or program calls itself
   */
  abstract open(userId: string, userAgent?: string): Promise<string>;
  /**
   * One query per request: the person with their present roles, or undefined when the token is unknown, idle for too
   * long or too old, or when the account is suspended.
   */
  abstract identify(token: string): Promise<Person | undefined>;
  abstract close(token: string): Promise<void>;
  /** Those that still open something, the last used first. */
  abstract ofPerson(userId: string, token: string): Promise<SessionFacts[]>;
  /** @returns false when the person has no such session */
  abstract closeOne(userId: string, sessionId: string): Promise<boolean>;
  abstract closeAll(userId: string): Promise<void>;
}
