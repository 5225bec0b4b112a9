import type { Provider } from '@nestjs/common';
import {
  Database,
  PostgresAccounts,
  PostgresIdempotencyRecords,
  PostgresSessions,
  PostgresSignInCodes,
} from '#persistence';
import {
  Accounts,
  CloseSession,
  IdempotencyRecords,
  OpenSession,
  RequestSignInCode,
  Sessions,
  SignInCodes,
} from '#use-cases';
import { SessionCookie } from '../http/index.js';

export interface AccessSettings {
  /** Decides whether the cookie is bound to https. */
  publicUrl: string;
  /** False in demo mode. */
  shorterSessionsForStaff: boolean;
}

/** Sign-in, sessions and idempotency on PostgreSQL. Needs `Database`, `Ids` and `SignInMail` from the module. */
export function accessProviders({ publicUrl, shorterSessionsForStaff }: AccessSettings): Provider[] {
  return [
    { provide: SessionCookie, useFactory: () => new SessionCookie(publicUrl) },
    onDatabase(Accounts, (database) => new PostgresAccounts(database)),
    onDatabase(Sessions, (database) => new PostgresSessions(database, { shorterForStaff: shorterSessionsForStaff })),
    onDatabase(SignInCodes, (database) => new PostgresSignInCodes(database)),
    onDatabase(IdempotencyRecords, (database) => new PostgresIdempotencyRecords(database)),
    RequestSignInCode,
    OpenSession,
    CloseSession,
  ];
}

function onDatabase<Port extends object>(
  port: abstract new () => Port,
  adapter: (database: Database) => Port,
): Provider<Port> {
  return { provide: port, useFactory: adapter, inject: [Database] };
}
