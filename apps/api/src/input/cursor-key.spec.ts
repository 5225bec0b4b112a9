import { describe, expect, test } from '@jest/globals';
import { cursorKey, type CursorPart } from './cursor-key.js';

const ID = '01a200d8-0870-7234-9483-d08721e6c14b';

function cursor(...key: (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

describe('a cursor', () => {
  test.each<[CursorPart, string]>([
    ['id', ID],
    ['date', '2026-12-04'],
    ['date', 'infinity'],
    ['instant', '2026-12-04 23:00:00.5+00'],
    ['instant', 'infinity'],
    ['count', '12'],
  ])('may hold the %s %s', (kind, value) => {
    expect(cursorKey(cursor(value), kind)).toEqual([value]);
  });

  test.each<[CursorPart, string]>([
    ['id', 'x'],
    ['date', '2026-99-99'],
    ['date', '2026-02-30'],
    ['instant', '2026-02-30 10:00:00+00'],
    ['instant', '2026-12-04 25:00:00+00'],
    ['instant', '2026-12-04'],
    ['count', '-1'],
  ])('may not hold the %s %s', (kind, value) => {
    expect(() => cursorKey(cursor(value), kind)).toThrow('not one of this list');
  });

  test('is as long as its list asks for', () => {
    expect(() => cursorKey(cursor(ID), 'date', 'id')).toThrow('The cursor is not one of ours.');
    expect(cursorKey(undefined, 'date', 'id')).toBeUndefined();
  });
});
