import { isDeepStrictEqual } from 'node:util';
import type { LocalDate, Policy, PolicyMigration } from '#domain';
import type { PolicyFile } from './policy-file.js';
import { toPolicy } from './to-policy.js';

/** Every version there is, and the terms that the board moved. */
export interface KnownPolicies {
  /** By program, in the order in which they take effect. */
  versions: ReadonlyMap<string, readonly Policy[]>;
  documents: ReadonlyMap<Policy, PolicyFile>;
  migrations: readonly PolicyMigration[];
}

export const NOTHING_KNOWN: KnownPolicies = { versions: new Map(), documents: new Map(), migrations: [] };

/** What is known once these are stored. Versions that were known before stay the same objects. */
export function knownPolicies(
  files: readonly PolicyFile[],
  migrations: readonly PolicyMigration[],
  before: KnownPolicies = NOTHING_KNOWN,
): KnownPolicies {
  const kept = new Map([...before.documents].map(([policy, file]) => [keyOf(file), { policy, file }]));
  const versions = new Map<string, Policy[]>();
  const documents = new Map<Policy, PolicyFile>();
  for (const file of [...files].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))) {
    const known = kept.get(keyOf(file));
    const earlier = versions.get(file.id) ?? [];
    const policy =
      known !== undefined && isDeepStrictEqual(known.file, file) ? known.policy : following(toPolicy(file), earlier);
    documents.set(policy, file);
    versions.set(file.id, [...earlier, policy]);
  }
  return { versions, documents, migrations };
}

/** Terms that began under the version before keep its cycle. */
function following(policy: Policy, earlier: readonly Policy[]): Policy {
  const latest = earlier.at(-1)?.credits.cycle;
  if (latest === undefined) return policy;
  const { before, ...plain } = latest;
  const same = isDeepStrictEqual(plain, policy.credits.cycle);
  if (same && before === undefined) return policy;
  const until: LocalDate = policy.effectiveFrom;
  const cycle = { ...policy.credits.cycle, before: same && before !== undefined ? before : { until, cycle: latest } };
  return { ...policy, credits: { ...policy.credits, cycle } };
}

function keyOf({ id, version }: PolicyFile): string {
  return `${id}/${version}`;
}
