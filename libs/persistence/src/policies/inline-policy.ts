import { readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { describeFinding, DomainError, inspectCredits, type CreditPolicy, type Finding, type Policy } from '#domain';
import type { CreditPolicyFile } from './policy-file.js';
import { policyAjv, schemaFile } from './policy-schema.js';
import { schemaProblems } from './schema-problems.js';
import { toCreditPolicy } from './to-policy.js';

type Found = Pick<Finding, 'path' | 'message'>;

/** Reads policies that come with a request, by the schema of those in files; it is compiled for the first of them. */
export function inlinePolicyReader(directory: string): (document: unknown) => CreditPolicy {
  let validate: ValidateFunction<CreditPolicyFile> | undefined;
  return (document) => {
    validate ??= compileInline(directory);
    const content = structuredClone(document) as { version?: unknown };
    // JSON writes `1` where YAML would have been asked for '1'.
    if (typeof content.version === 'number') content.version = String(content.version);
    if (!validate(content)) throw refused(schemaProblems(validate.errors ?? []));
    const policy = toCreditPolicy(content);
    const errors = inspectCredits(withNamesInUse(policy)).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw refused(errors);
    return policy;
  };
}

function compileInline(directory: string): ValidateFunction<CreditPolicyFile> {
  const schema = JSON.parse(readFileSync(schemaFile(directory), 'utf8')) as { $id: string };
  return policyAjv()
    .addSchema(schema)
    .compile<CreditPolicyFile>({ $ref: `${schema.$id}#/$defs/policy` });
}

/** A list that is left out leaves its names open: whatever a rule names is meant. */
function withNamesInUse<P extends CreditPolicy & Pick<Policy, 'tags' | 'credentials'>>(policy: P): P {
  const { limits, minimums, perActivity, classify, carry, sources, requiredBy } = policy.credits;
  const conditions = [...limits, ...minimums, ...perActivity, ...(carry === null ? [] : [carry])].map(
    ({ where }) => where,
  );
  const all = [...conditions, ...classify.map(({ when }) => when)];
  const choices = (names: readonly (string | undefined)[]): { id: string; label: string }[] =>
    [...new Set(names)].flatMap((id) => (id === undefined ? [] : [{ id, label: id }]));
  const tags = choices([
    ...all.flatMap(({ tag = [], allTags = [], notTag = [] }) => [...tag, ...allTags, ...notTag]),
    ...classify.map(({ tag }) => tag),
  ]);
  const credentials = choices([
    ...requiredBy.flatMap((rule) => rule.credentials),
    ...classify.map(({ credential }) => credential),
  ]);
  const namedSources = choices(all.flatMap(({ source = [] }) => source));
  return {
    ...policy,
    tags: policy.tags.length > 0 ? policy.tags : tags,
    credentials: policy.credentials.length > 0 ? policy.credentials : credentials,
    credits: { ...policy.credits, sources: sources.length > 0 ? sources : namedSources },
  };
}

function refused(found: readonly Found[]): DomainError {
  const fields = found.map(({ path, message }) => ({
    pointer: ['/policy', ...path].join('/'),
    message,
  }));
  const [first] = found;
  const detail = first === undefined ? '' : ` ${describeFinding(first)}.`;
  return new DomainError('policy.invalid', `The policy cannot be used.${detail}`, {}, fields);
}
