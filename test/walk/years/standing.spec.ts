import { expect, test } from '@jest/globals';
import { standing } from './standing.js';

const record = {
  cycle: { start: '2027-01-10', end: '2032-01-09' },
  countedTotal: 34,
  requiredTotal: 35,
  byCategory: [
    { category: 'art', raw: 23, counted: 21 },
    { category: 'biomedical', raw: 13, counted: 13 },
    { category: 'history', raw: 0, counted: 0 },
  ],
  missing: [
    { id: 'biomedical-minimum', amount: 1 },
    { id: 'total', amount: 1 },
  ],
  stillNeeded: 1,
};

test('every number of a record is said', () => {
  expect(standing(record)).toBe(
    'counted 34 of 35: art 21 of 23, biomedical 13; missing biomedical-minimum 1, total 1; needs 1 more',
  );
  expect(standing({ ...record, countedTotal: 0, byCategory: [], missing: [], stillNeeded: null })).toBe(
    'counted 0 of 35; nothing missing; needs what cannot come more',
  );
});
