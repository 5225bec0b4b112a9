import { isDeepStrictEqual } from 'node:util';
import { DomainError, inForceAt, type CreditPolicy, type Instant, type Policy } from '#domain';
import { Policies, type PolicyDocument } from '#use-cases';
import type { Database } from '../database.js';
import { sequenceName } from '../forms/sequence.form-numbers.js';
import { inlinePolicyReader } from './inline-policy.js';
import type { PolicyFile } from './policy-file.js';
import { completeStored, loadPolicyFiles, PolicyFilesError } from './policy-files.js';
import { toPolicy } from './to-policy.js';

/** The stored versions, held in memory: they are few, never change, and every request needs one. */
export class PostgresPolicies extends Policies {
  private readonly versions = new Map<string, Policy[]>();
  private readonly documents = new Map<Policy, PolicyFile>();

  constructor(
    files: readonly PolicyFile[],
    private readonly readInline: (document: unknown) => CreditPolicy,
  ) {
    super();
    for (const file of files) {
      const policy = toPolicy(file);
      this.documents.set(policy, file);
      this.versions.set(policy.id, [...(this.versions.get(policy.id) ?? []), policy]);
    }
  }

  programs(): readonly string[] {
    return [...this.versions.keys()];
  }

  inForceAt(program: string, at: Instant): Policy {
    return known(program, inForceAt(this.versions.get(program) ?? [], at));
  }

  version(program: string, version: string): Policy {
    return known(
      program,
      this.versions.get(program)?.find((policy) => policy.version === version),
    );
  }

  document(policy: Policy): PolicyDocument {
    return known(policy.id, this.documents.get(policy));
  }

  read(document: unknown): CreditPolicy {
    return this.readInline(document);
  }
}

function known<T>(program: string, found: T | undefined): T {
  if (found === undefined) {
    throw new DomainError('program.not-found', `There is no such program or version: ${program}.`);
  }
  return found;
}

/**
 * Stores the versions that the files add and reads all there are. A stored version never changes: forms and cycles are
 * bound to it.
 *
 * @throws PolicyFilesError when a file is wrong, or differs from what is stored under its version.
 */
export async function loadPolicies(database: Database, directory: string): Promise<Policies> {
  const files = loadPolicyFiles(directory);
  const stored = await database.transaction(async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('policy_version', 0))`);
    for (const file of files) {
      await client.query(
        `INSERT INTO policy_version (program, version, effective_from, document) VALUES ($1, $2, $3, $4)
         ON CONFLICT ON CONSTRAINT policy_version_pk DO NOTHING`,
        [file.id, file.version, file.effectiveFrom, JSON.stringify(file)],
      );
      await client.query(`CREATE SEQUENCE IF NOT EXISTS ${sequenceName(file.id)}`);
    }
    const { rows } = await client.query<{ document: PolicyFile }>(
      'SELECT document FROM policy_version ORDER BY program, effective_from, version',
    );
    return rows.map(({ document }) => document);
  });
  const versions = completeStored(directory, stored);
  const changed = files.filter(
    (file) =>
      !isDeepStrictEqual(
        file,
        versions.find((version) => isSame(version, file)),
      ),
  );
  if (changed.length > 0) throw changedVersions(changed);
  return new PostgresPolicies(versions, inlinePolicyReader(directory));
}

function isSame(one: PolicyFile, other: PolicyFile): boolean {
  return one.id === other.id && one.version === other.version;
}

function changedVersions(versions: readonly PolicyFile[]): PolicyFilesError {
  return new PolicyFilesError(
    versions.map(
      ({ id, version }) =>
        `${id}: version ${version} is stored with other content. Give the changed file a new version.`,
    ),
  );
}
