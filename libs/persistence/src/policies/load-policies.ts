import { isDeepStrictEqual } from 'node:util';
import type { Policies } from '#use-cases';
import type { Database } from '../database.js';
import { sequenceName } from '../forms/sequence.form-numbers.js';
import type { PolicyFile } from './policy-file.js';
import { completeStored, loadPolicyFiles, PolicyFilesError, type WrittenPolicyFile } from './policy-files.js';
import { PostgresPolicies } from './postgres.policies.js';
import { storedPolicies } from './stored-policies.js';

/**
 * Stores the versions that the files add and reads all there are. A stored version never changes: forms and terms are
 * bound to it. Where a file is wrong, the product goes on with the versions it has.
 *
 * @param onProblem told what is wrong with files that are left out
 * @throws PolicyFilesError when a file is wrong and nothing is stored to go on with
 */
export async function loadPolicies(
  database: Database,
  directory: string,
  onProblem: (problem: string) => void,
): Promise<Policies> {
  try {
    await storeFiles(database, directory, loadPolicyFiles(directory));
  } catch (error) {
    if (!(error instanceof PolicyFilesError)) throw error;
    const { documents } = await storedPolicies(database);
    if (documents.length === 0) throw error;
    onProblem(`${error.message}\nThe versions that are stored stay in force.`);
  }
  const policies = new PostgresPolicies(database, directory);
  await policies.refresh();
  return policies;
}

async function storeFiles(database: Database, directory: string, files: readonly WrittenPolicyFile[]): Promise<void> {
  const stored = await database.transaction(async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('policy_version', 0))`);
    for (const { file, text } of files) {
      await client.query(
        `INSERT INTO policy_version (program, version, effective_from, document, text) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ON CONSTRAINT policy_version_pk DO NOTHING`,
        [file.id, file.version, file.effectiveFrom, JSON.stringify(file), text],
      );
      await client.query(`CREATE SEQUENCE IF NOT EXISTS ${sequenceName(file.id)}`);
    }
    const { rows } = await client.query<{ document: PolicyFile }>('SELECT document FROM policy_version');
    return rows.map(({ document }) => document);
  });
  const versions = completeStored(directory, stored);
  const changed = files.flatMap(({ file }) => {
    const known = versions.find(({ id, version }) => id === file.id && version === file.version);
    return isDeepStrictEqual(file, known) ? [] : [file];
  });
  if (changed.length > 0) throw changedVersions(changed);
}

function changedVersions(versions: readonly PolicyFile[]): PolicyFilesError {
  return new PolicyFilesError(
    versions.map(
      ({ id, version }) =>
        `${id}: version ${version} is stored with other content. Give the changed file a new version.`,
    ),
  );
}
