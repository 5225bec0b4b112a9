import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawSample, sampleSize } from './audit-sample.js';

const ids = Array.from({ length: 400 }, (_, index) => `renewal-${index}`);

describe('a sample', () => {
  test.each([
    [0, 5, 0],
    [1, 5, 1],
    [20, 5, 1],
    [21, 5, 2],
    [400, 2.5, 10],
    [3, 100, 3],
  ])('of %d at %d percent takes %d', (population, percent, size) => {
    expect(sampleSize(population, percent)).toBe(size);
  });

  test('is the same for the same seed, whatever the order, and another for another seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.shuffledSubarray(ids, { minLength: ids.length }), (seed, shuffled) => {
        expect(drawSample(shuffled, 5, seed)).toEqual(drawSample(ids, 5, seed));
      }),
      { numRuns: 20 },
    );
    expect(drawSample(ids, 5, 'spring')).not.toEqual(drawSample(ids, 5, 'autumn'));
  });

  test('one more in the population moves no more than one out', () => {
    const before = new Set(drawSample(ids, 5, 'seed'));
    const after = drawSample([...ids, 'newcomer'], 5, 'seed');
    expect(after.filter((id) => !before.has(id)).length).toBeLessThanOrEqual(2);
  });

  test('takes each about as often', () => {
    const drawn = new Map<string, number>();
    for (let seed = 0; seed < 500; seed += 1) {
      for (const id of drawSample(ids, 10, `seed ${seed}`)) drawn.set(id, (drawn.get(id) ?? 0) + 1);
    }
    const counts = ids.map((id) => drawn.get(id) ?? 0);
    expect(Math.min(...counts)).toBeGreaterThan(20);
    expect(Math.max(...counts)).toBeLessThan(90);
  });
});
