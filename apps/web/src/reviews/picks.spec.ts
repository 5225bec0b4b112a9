import { describe, expect, test } from '@jest/globals';
import {
  isPicked,
  MOST_AT_ONCE,
  NOTHING_PICKED,
  withFirst,
  withLoadedToggled,
  withToggled,
  type Picks,
} from './picks.js';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const idsOf = ({ ids }: Picks): string[] => [...ids].toSorted();

describe('picking rows', () => {
  test('picks one and puts it back', () => {
    const one = withToggled(NOTHING_PICKED, ORDER, 'b', false);
    expect(one).toEqual({ all: false, ids: new Set(['b']), anchor: 'b' });
    expect(idsOf(withToggled(one, ORDER, 'b', false))).toEqual([]);
  });

  test('picks a range in either direction, and puts one back', () => {
    const one = withToggled(NOTHING_PICKED, ORDER, 'd', false);
    expect(idsOf(withToggled(one, ORDER, 'b', true))).toEqual(['b', 'c', 'd']);
    const less = withToggled(
      withToggled(withLoadedToggled(NOTHING_PICKED, ORDER), ORDER, 'b', false),
      ORDER,
      'd',
      true,
    );
    expect(idsOf(less)).toEqual(['a', 'e']);
  });

  test('takes a range without a beginning as one row', () => {
    expect(idsOf(withToggled(NOTHING_PICKED, ORDER, 'c', true))).toEqual(['c']);
    const gone: Picks = { all: false, ids: new Set(), anchor: 'z' };
    expect(idsOf(withToggled(gone, ORDER, 'c', true))).toEqual(['c']);
  });

  test('picks all that are loaded, and puts them back', () => {
    const every = withLoadedToggled(NOTHING_PICKED, ORDER);
    expect(idsOf(every)).toEqual(ORDER);
    expect(withLoadedToggled(every, ORDER)).toBe(NOTHING_PICKED);
    expect(idsOf(withLoadedToggled(NOTHING_PICKED, []))).toEqual([]);
  });

  test('picks as many of the first as one action takes', () => {
    const long = Array.from({ length: MOST_AT_ONCE + 100 }, (_, index) => String(index));
    expect([...withFirst(long).ids]).toEqual(long.slice(0, 500));
    expect(idsOf(withFirst(ORDER))).toEqual(ORDER);
  });

  test('all that match are picked, loaded or not; putting one back keeps the other loaded ones', () => {
    const all: Picks = { all: true, ids: new Set(), anchor: undefined };
    expect(isPicked(all, 'far away')).toBe(true);
    expect(idsOf(withToggled(all, ORDER, 'c', false))).toEqual(['a', 'b', 'd', 'e']);
  });
});
