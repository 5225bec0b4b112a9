import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { PolicyFile } from './policy-file.js';

const SCHEMA = 'policy.schema.json';

/** Defaults are filled in by the schema, so that they are published with it and written once. */
export function policyAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    strictTypes: true,
    allErrors: true,
    verbose: true,
    useDefaults: true,
    allowUnionTypes: true,
    multipleOfPrecision: 6,
  });
  addFormats.default(ajv, ['date']);
  return ajv;
}

/** By what the schema says: to compile it takes a tenth of a second. */
const compiled = new Map<string, ValidateFunction<PolicyFile>>();

/** The schema as it is now; compiled once for as long as it says the same. */
export function compileSchema(file: string): ValidateFunction<PolicyFile> {
  const schema = readFileSync(file, 'utf8');
  const validate = compiled.get(schema) ?? policyAjv().compile<PolicyFile>(JSON.parse(schema) as object);
  compiled.set(schema, validate);
  return validate;
}

export function schemaFile(directory: string): string {
  return join(directory, SCHEMA);
}

/** The keys of a policy and of all that it holds, in the order in which the schema tells of them. */
export function policyKeys(file: string): string[] {
  const { $defs } = JSON.parse(readFileSync(file, 'utf8')) as { $defs: Record<string, unknown> };
  return [...new Set(Object.values($defs).flatMap(keysIn))];
}

function keysIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const properties = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...properties, ...Object.values(schema).flatMap(keysIn)];
}
