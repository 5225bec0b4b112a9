import { isLocalDate } from '#domain';
import { decodeCursor, RequestProblem } from '../http/index.js';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** As PostgreSQL writes it: `2026-12-04 23:00:00.5+00`. */
const INSTANT = /^(\d{4}-\d{2}-\d{2}) ((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?)\+00$/;

/** `infinity` is how PostgreSQL writes what never comes. */
const KINDS = {
  id: (text: string) => UUID.test(text),
  instant: (text: string) => text === 'infinity' || isLocalDate(INSTANT.exec(text)?.[1] ?? ''),
  date: (text: string) => text === 'infinity' || isLocalDate(text),
  text: (text: string) => text.length <= 400,
  count: (text: string) => /^\d{1,9}$/.test(text),
};
export type CursorPart = keyof typeof KINDS;

/**
 * The key that a page goes on from, each part checked for its kind; undefined on the first page.
 *
 * @throws RequestProblem `request.malformed` for a cursor that is not one of this list's.
 */
export function cursorKey(cursor: string | undefined, ...kinds: readonly CursorPart[]): string[] | undefined {
  const key = decodeCursor(cursor, kinds.length)?.map(String);
  if (key === undefined || kinds.every((kind, index) => KINDS[kind](key[index] ?? ''))) return key;
  throw new RequestProblem('request.malformed', 'The cursor is not one of this list.', {
    fields: [{ pointer: '/cursor', message: 'cursor must be the nextCursor of the page before' }],
  });
}
