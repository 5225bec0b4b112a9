import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { describeFinding, inspectBeside, inspectPolicy, type Finding, type Policy } from '#domain';
import type { PolicyFile } from './policy-file.js';
import { compileSchema, schemaFile } from './policy-schema.js';
import { schemaProblems } from './schema-problems.js';
import { toPolicy } from './to-policy.js';
import { readYaml } from './yaml-lines.js';

/** Nothing was loaded: `problems` lists everything that is wrong with any of the files, as `file:line: reason`. */
export class PolicyFilesError extends Error {
  /** EX_CONFIG of sysexits.h. */
  readonly exitCode = 78;

  constructor(readonly problems: readonly string[]) {
    super(`The policy files cannot be used:\n${problems.join('\n')}`);
    this.name = 'PolicyFilesError';
  }
}

/** A policy and the text it was read from. */
export interface WrittenPolicyFile {
  file: PolicyFile;
  text: string;
}

/**
 * Every version of every program: the `.yaml` files of the directory, checked against the `policy.schema.json` beside
 * them, with its defaults filled in, and linted. Reads synchronously, because nothing can start without.
 *
 * @throws PolicyFilesError when a single file is wrong, or there is none.
 */
export function loadPolicyFiles(directory: string): WrittenPolicyFile[] {
  const names = readdirSync(directory).filter((name) => /\.ya?ml$/.test(name));
  if (names.length === 0) throw new PolicyFilesError([`${directory}: holds no .yaml file`]);
  const validate = compileSchema(schemaFile(directory));
  const files: WrittenPolicyFile[] = [];
  const problems: string[] = [];
  for (const path of names.sort().map((name) => join(directory, name))) {
    const others = files.map(({ file }) => toPolicy(file));
    const text = readFileSync(path, 'utf8');
    const read = readPolicyText(text, validate, (policy) => inspectBeside(policy, others));
    if (read.file) files.push({ file: read.file, text });
    const errors = read.findings.filter(({ severity }) => severity === 'error');
    problems.push(...errors.map((found) => `${path}:${found.line}: ${describeFinding(found)}`));
  }
  if (problems.length > 0) throw new PolicyFilesError(problems);
  return files;
}

/**
 * A stored version as today's schema sees it: what an older release did not know gets its default.
 *
 * @throws PolicyFilesError when the version no longer fits the schema.
 */
export function completeStored(directory: string, documents: readonly PolicyFile[]): PolicyFile[] {
  const validate = compileSchema(schemaFile(directory));
  return documents.map((document) => {
    const name = `stored ${document.id} ${document.version}`;
    if (validate(document)) return document;
    throw new PolicyFilesError(
      schemaProblems(validate.errors ?? []).map((found) => `${name}: ${describeFinding(found)}`),
    );
  });
}

/** A finding where it was written. Lines count from 1. */
export interface LocatedFinding extends Finding {
  line: number;
}

export interface ReadPolicy {
  /** Absent when something keeps it from being a policy at all. */
  file?: PolicyFile;
  /** By line. */
  findings: LocatedFinding[];
}

/** Reads a policy as it is written, YAML or JSON, and says what is to be said of it. */
export function readPolicyText(
  text: string,
  validate: ValidateFunction<PolicyFile>,
  inspect: (policy: Policy) => readonly Finding[],
): ReadPolicy {
  const { content, problems, lineOf } = readYaml(text);
  if (problems.length > 0) {
    return { findings: problems.map(({ line, message }) => ({ severity: 'error', path: [], line, message })) };
  }
  const locate = (found: readonly Finding[]): LocatedFinding[] =>
    found.map((finding) => ({ ...finding, line: lineOf(finding.path) })).sort((a, b) => a.line - b.line);
  if (!validate(content)) {
    return { findings: locate(schemaProblems(validate.errors ?? []).map((one) => ({ severity: 'error', ...one }))) };
  }
  const policy = toPolicy(content);
  return { file: content, findings: locate([...inspectPolicy(policy), ...inspect(policy)]) };
}
