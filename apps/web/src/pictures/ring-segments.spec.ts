import { describe, expect, test } from '@jest/globals';
import { describeRing, ringPath, ringSegments, type RingPart } from './ring-segments.js';

const part = (label: string, counted: number, planned = 0, overLimit = 0): RingPart => ({
  label,
  hue: `hue of ${label}`,
  counted,
  planned,
  overLimit,
});

const places = (parts: RingPart[], required: number): [string, string, number, number][] =>
  ringSegments(parts, required).map(({ kind, label, from, to }) => [kind, label, from, to]);

describe('the ring', () => {
  test('fills with what is counted, then planned, then above the maximum', () => {
    expect(places([part('Art', 10, 5, 2), part('Biomedical', 10)], 40)).toEqual([
      ['counted', 'Art', 0, 0.25],
      ['counted', 'Biomedical', 0.25, 0.5],
      ['planned', 'Art', 0.5, 0.625],
      ['over-limit', 'Art', 0.625, 0.675],
    ]);
  });

  test('is whole where there is more than required, and empty where there is nothing', () => {
    expect(places([part('Art', 30), part('Biomedical', 20)], 40)).toEqual([
      ['counted', 'Art', 0, 0.6],
      ['counted', 'Biomedical', 0.6, 1],
    ]);
    expect(places([part('Art', 0)], 40)).toEqual([]);
    expect(places([], 0)).toEqual([]);
  });

  test('draws a quarter from the top clockwise, and a whole turn in two pieces', () => {
    expect(ringPath(0, 0.25, 40, 50)).toBe('M0.00 -50.00A50 50 0 0 1 50.00 -0.00L40.00 -0.00A40 40 0 0 0 0.00 -40.00Z');
    expect(ringPath(0, 1, 40, 50).match(/Z/g)).toHaveLength(2);
    expect(ringPath(0, 0.75, 40, 50)).toContain('A50 50 0 1 1');
  });

  test('says the same in words', () => {
    expect(describeRing([part('Art', 14, 2, 1), part('Biomedical', 0.25)], 35, 'hour')).toBe(
      '14.25 counted of 35 hours. Art: 14 counted, 2 planned, 1 above the maximum. Biomedical: 0.25 counted',
    );
    expect(describeRing([part('Art', 0, 6)], 35, 'hour')).toBe('6 planned of 35 hours. Art: 6 planned');
    expect(describeRing([part('Art', 0)], 12, 'CEU')).toBe('0 counted of 12 CEUs');
  });
});
