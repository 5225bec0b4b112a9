import type { Role } from '#domain';
import type { SessionFacts } from '#use-cases';
import { deviceOf } from './device.js';

export class UserResponse {
  id!: string;
  email!: string;
  name!: string;

  /** Nothing else that is known about a person leaves with it. */
  static of({ id, email, name }: UserResponse): UserResponse {
    return { id, email, name };
  }
}

export class SessionResponse {
  /** For `Authorization: Bearer`; the session cookie holds the same. Told once. */
  token!: string;
  user!: UserResponse;
}

export class RoleResponse {
  /** Null for `admin`, which belongs to no program. */
  program!: string | null;
  role!: Role;
}

export class MeResponse {
  /** Null when nobody is signed in. */
  user!: UserResponse | null;
  /** Left out when nobody is signed in. */
  roles?: RoleResponse[];
}

export class OpenSessionResponse {
  id!: string;
  /** In words: `Firefox on Windows`. */
  device!: string;
  openedAt!: string;
  /** To the minute. */
  lastSeenAt!: string;
  /** At the latest; a session that is not used ends earlier. */
  expiresAt!: string;
  /** The one that asks. */
  current!: boolean;

  static of({ id, userAgent, openedAt, lastSeenAt, expiresAt, current }: SessionFacts): OpenSessionResponse {
    return {
      id,
      device: deviceOf(userAgent),
      openedAt: openedAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      current,
    };
  }
}

export class OpenSessionListResponse {
  items!: OpenSessionResponse[];
}
