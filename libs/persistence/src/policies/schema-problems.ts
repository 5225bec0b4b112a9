import type { ErrorObject } from 'ajv/dist/2020.js';

/** One thing that the schema refuses. The path is that of the file: keys, and positions in lists from 0. */
export interface SchemaProblem {
  path: (string | number)[];
  message: string;
}

/** Ajv's errors in words for whoever wrote the file. Needs Ajv's `allErrors` and `verbose`. */
export function schemaProblems(errors: readonly ErrorObject[]): SchemaProblem[] {
  const problems = errors.filter((error) => !isBranch(error)).map(toProblem);
  // The parts that a schema is put together from may each say the same.
  const said = problems.map((problem) => JSON.stringify(problem));
  return problems.filter((_, index) => said.indexOf(said[index] ?? '') === index);
}

/** "One of" reports each of its branches besides itself. */
function isBranch({ schemaPath }: ErrorObject): boolean {
  return /\/(oneOf|anyOf)\/\d+\//.test(schemaPath);
}

function toProblem(error: ErrorObject): SchemaProblem {
  const path = fromPointer(error.instancePath);
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'additionalProperties':
      return { path: [...path, String(params['additionalProperty'])], message: 'is not a key of a policy' };
    case 'required':
      return { path, message: `lacks ${String(params['missingProperty'])}` };
    case 'enum':
      return { path, message: `must be one of: ${(params['allowedValues'] as string[]).join(', ')}` };
    case 'type':
      return { path, message: `must be ${String(params['type']).replaceAll(',', ' or ')}` };
    case 'oneOf':
      return { path, message: `must have exactly one of: ${requiredKeys(error.schema).join(', ')}` };
    case 'anyOf':
      return { path, message: `must have one of: ${requiredKeys(error.schema).join(', ')}` };
    case 'not':
      return { path, message: `must not have all of: ${requiredKeys([error.schema]).join(', ')}` };
    default:
      return { path, message: error.message ?? error.keyword };
  }
}

/** The keys that the branches of a "one of" ask for. */
function requiredKeys(branches: unknown): string[] {
  return (branches as { required?: string[] }[]).flatMap(({ required }) => required ?? []);
}

function fromPointer(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
