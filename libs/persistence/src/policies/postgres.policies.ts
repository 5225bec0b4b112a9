import type { ValidateFunction } from 'ajv/dist/2020.js';
import { stringify, type Pair } from 'yaml';
import {
  DomainError,
  inForceAt,
  inspectBeside,
  inspectSuccession,
  migratedVersion,
  startOfDay,
  type CreditPolicy,
  type CycleDates,
  type Instant,
  type Policy,
  type PolicyMigration,
} from '#domain';
import { Policies, type PolicyDocument, type WrittenPolicy } from '#use-cases';
import type { Database } from '../database.js';
import { inlinePolicyReader } from './inline-policy.js';
import { knownPolicies, NOTHING_KNOWN } from './known-policies.js';
import type { PolicyFile } from './policy-file.js';
import { completeStored, readPolicyText } from './policy-files.js';
import { compileSchema, policyKeys, schemaFile } from './policy-schema.js';
import { policiesStamp, storedPolicies } from './stored-policies.js';
import { toPolicy } from './to-policy.js';

const LINE_WIDTH = 110;

/** The stored versions, held in memory: they are few, each never changes, and every request needs one. */
export class PostgresPolicies extends Policies {
  private readonly readInline: (document: unknown) => CreditPolicy;
  private readonly validate: ValidateFunction<PolicyFile>;
  private readonly keys: readonly string[];
  private known = NOTHING_KNOWN;
  private stamp = '';

  /** @param directory holds the schema */
  constructor(
    private readonly database: Database,
    private readonly directory: string,
  ) {
    super();
    this.readInline = inlinePolicyReader(directory);
    this.validate = compileSchema(schemaFile(directory));
    this.keys = policyKeys(schemaFile(directory));
  }

  programs(): readonly string[] {
    return [...this.known.versions.keys()];
  }

  inForceAt(program: string, at: Instant): Policy {
    return found(program, inForceAt(this.known.versions.get(program) ?? [], at));
  }

  version(program: string, version: string): Policy {
    return found(
      program,
      this.known.versions.get(program)?.find((policy) => policy.version === version),
    );
  }

  forTerm(program: string, term: CycleDates): Policy {
    const moved = migratedVersion(this.migrations(program), term);
    if (moved !== undefined) return this.version(program, moved);
    const latest = found(program, this.known.versions.get(program)?.at(-1));
    return this.inForceAt(program, startOfDay(term.start, latest.timeZone));
  }

  versions(program: string): readonly Policy[] {
    return found(program, this.known.versions.get(program));
  }

  migrations(program: string): readonly PolicyMigration[] {
    return this.known.migrations.filter((migration) => migration.program === program);
  }

  document(policy: Policy): PolicyDocument {
    return found(policy.id, this.known.documents.get(policy));
  }

  read(document: unknown): CreditPolicy {
    return this.readInline(document);
  }

  inspect(program: string, text: string): WrittenPolicy {
    const own = this.versions(program);
    const others = [...this.known.versions].flatMap(([id, versions]) => (id === program ? [] : versions.slice(-1)));
    const { file, findings } = readPolicyText(text, this.validate, (policy) => [
      ...inspectBeside(policy, [...others, ...own.filter(({ version }) => version === policy.version)]),
      ...inspectSuccession(policy, program, found(program, own.at(-1))),
    ]);
    // The version that is taken took effect on some day, too: one finding for the two of them is enough.
    const told = new Set<string>();
    const once = findings.filter(({ path }) => {
      const place = path.join('/');
      const isNew = place !== 'effectiveFrom' || !told.has(place);
      told.add(place);
      return isNew;
    });
    return { findings: once, policy: file === undefined ? null : toPolicy(file), document: file ?? null };
  }

  fromDocument(document: PolicyDocument): Policy {
    return toPolicy(document as PolicyFile);
  }

  text(document: PolicyDocument): string {
    // PostgreSQL keeps no order of keys; the schema has the one in which people write them.
    const place = ({ key }: Pair): number => {
      const index = this.keys.indexOf(String(key));
      return index < 0 ? this.keys.length : index;
    };
    return stringify(document, {
      lineWidth: LINE_WIDTH,
      sortMapEntries: (one, other) => place(one) - place(other) || (String(one.key) < String(other.key) ? -1 : 1),
    });
  }

  /** @throws PolicyFilesError when a stored version no longer fits the schema; what was known before stays */
  async refresh(): Promise<void> {
    const stamp = await policiesStamp(this.database);
    if (stamp === this.stamp) return;
    const { documents, migrations } = await storedPolicies(this.database);
    this.known = knownPolicies(completeStored(this.directory, documents), migrations, this.known);
    this.stamp = stamp;
  }
}

function found<T>(program: string, what: T | undefined): T {
  if (what === undefined) {
    throw new DomainError('program.not-found', `There is no such program or version: ${program}.`);
  }
  return what;
}
