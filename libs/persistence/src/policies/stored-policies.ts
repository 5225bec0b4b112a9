import type { PolicyMigration } from '#domain';
import type { Database } from '../database.js';
import type { PolicyFile } from './policy-file.js';

/** Told in the transaction that adopts a version or moves terms. */
export const POLICIES_CHANNEL = 'docket_policies';

export interface StoredPolicies {
  documents: PolicyFile[];
  /** In the order in which the board decided. */
  migrations: PolicyMigration[];
}

export async function storedPolicies(database: Database): Promise<StoredPolicies> {
  const documents = await database.query<{ document: PolicyFile }>(
    'policies.documents',
    'SELECT document FROM policy_version ORDER BY program, effective_from, version',
  );
  const migrations = await database.query<PolicyMigration & Record<string, unknown>>(
    'policies.migrations',
    'SELECT program, version, on_day::text AS "on" FROM policy_migration ORDER BY decided_at, id',
  );
  return { documents: documents.map(({ document }) => document), migrations };
}

/** Changes whenever a version or a migration comes or, in a demo that starts over, goes. */
export async function policiesStamp(database: Database): Promise<string> {
  const { stamp } = await database.one<{ stamp: string }>(
    'policies.stamp',
    `SELECT concat_ws('/', (SELECT count(*) FROM policy_version), (SELECT max(stored_at) FROM policy_version),
       (SELECT count(*) FROM policy_migration), (SELECT max(id::text) FROM policy_migration)) AS stamp`,
  );
  return stamp;
}
