import { RequestProblem } from '../problem/request-problem.js';

/** Where the next page of a keyset goes on: the sort values and the id of the last item sent. */
export type CursorKey = readonly (string | number | null)[];

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * @param length how many values the list's key has.
 * @throws RequestProblem `request.malformed` when the cursor is not one of ours.
 */
export function decodeCursor(cursor: string | undefined, length: number): CursorKey | undefined {
  if (cursor === undefined) return undefined;
  const key = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (Array.isArray(key) && key.length === length && key.every(isKeyValue)) return key;
  throw new RequestProblem('request.malformed', 'The cursor is not one of ours.', {
    fields: [{ pointer: '/cursor', message: 'cursor must be the nextCursor of the page before' }],
  });
}

/** Cuts the one item more that was read to know whether another page follows. */
export function toPage<Item>(read: readonly Item[], limit: number, keyOf: (item: Item) => CursorKey): Page<Item> {
  const items = read.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: read.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isKeyValue(value: unknown): value is string | number | null {
  return value === null || typeof value === 'number' || (typeof value === 'string' && !value.includes('\0'));
}
