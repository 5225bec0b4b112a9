import { createHash } from 'node:crypto';

/** SHA-256 of a parsed body. The order of keys and white space make no difference. */
export function fingerprint(body: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(body ?? null, sortKeys))
    .digest();
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
