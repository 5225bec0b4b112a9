/** One place in which two contents differ; `undefined` on the side that has nothing there. */
export interface Change {
  /** JSON pointer (RFC 6901). */
  pointer: string;
  from: unknown;
  to: unknown;
}

/** Compares two contents field by field, lists by position. A field that is null and one that is absent are the same. */
export function changesBetween(from: unknown, to: unknown, pointer = ''): Change[] {
  if (isContainer(from) && isContainer(to) && Array.isArray(from) === Array.isArray(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return keys.flatMap((key) => changesBetween(from[key], to[key], `${pointer}/${escaped(key)}`));
  }
  return (from ?? null) === (to ?? null) ? [] : [{ pointer, from, to }];
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
