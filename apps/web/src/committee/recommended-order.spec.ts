import { describe, expect, test } from '@jest/globals';
import { moved } from './recommended-order.js';

/** Named after their order before. */
const list = (...positions: number[]): { id: string; position: number }[] =>
  positions.map((position, index) => ({ id: 'abcdef'.charAt(index), position }));

function after(courses: { id: string; position: number }[], from: number, to: number): string {
  const changes = moved(courses, from, to);
  const placed = courses.map((course) => ({
    ...course,
    position: changes.find((change) => change.course.id === course.id)?.position ?? course.position,
  }));
  // As the api sorts: entries at one position by their id.
  return placed
    .sort((one, other) => one.position - other.position || one.id.localeCompare(other.id))
    .map(({ id, position }) => `${id}${String(position)}`)
    .join(' ');
}

describe('moving an entry of the recommended list', () => {
  test.each<[string, number[], number, number, string]>([
    ['up, into a gap', [10, 20, 30], 2, 1, 'a10 c15 b20'],
    ['to the top', [10, 20, 30], 1, 0, 'b4 a10 c30'],
    ['to the top, above an entry at 0', [0, 20, 30], 1, 0, 'b0 a1 c30'],
    ['down, into a gap', [10, 20, 30], 0, 1, 'b20 a25 c30'],
    ['to the end', [10, 20, 30], 0, 2, 'b20 c30 a40'],
    ['up, where there is no gap', [10, 11, 12], 2, 1, 'a10 c11 b12'],
    ['down, where there is no gap', [10, 11, 12, 50], 0, 1, 'b11 a12 c13 d50'],
    ['up, past an entry at its own position', [10, 10], 1, 0, 'b4 a10'],
    ['down, past one of several at its position', [10, 10, 10], 0, 1, 'b10 a11 c12'],
    ['up, behind several at one position', [10, 10, 20], 2, 1, 'a10 c11 b12'],
    ['among entries that all stand at 0', [0, 0, 0], 2, 0, 'c0 a1 b2'],
  ])('%s', (_name, positions, from, to, expected) => {
    expect(after(list(...positions), from, to)).toBe(expected);
  });

  test('asks for as few changes as there can be', () => {
    const courses = list(10, 20, 30, 40);
    expect(moved(courses, 3, 1)).toEqual([{ course: courses[3], position: 15 }]);
    expect(moved(courses, 0, 0)).toHaveLength(1);
    expect(moved(courses, 9, 0)).toEqual([]);
  });
});
