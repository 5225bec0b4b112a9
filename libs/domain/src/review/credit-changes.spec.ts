import { expect, it } from '@jest/globals';
import { creditChanges } from './credit-changes.js';

const art = { category: 'art', hundredths: 400 };
const core = { category: 'core', hundredths: 300, credentials: ['CMC', 'CMIS'] };

it('finds nothing between the same amounts, in whatever order', () => {
  expect(creditChanges([art, core], [{ ...core, credentials: ['CMIS', 'CMC'] }, art])).toEqual([]);
  expect(creditChanges([], [])).toEqual([]);
});

it('shows both sides of what was changed, added and left out', () => {
  const approved = [
    { category: 'art', hundredths: 250 },
    { category: 'core', hundredths: 300 },
  ];
  expect(creditChanges([art, core], approved)).toEqual([
    { category: 'art', requestedHundredths: 400, approvedHundredths: 250 },
    { category: 'core', credentials: ['CMC', 'CMIS'], requestedHundredths: 300, approvedHundredths: 0 },
    { category: 'core', requestedHundredths: 0, approvedHundredths: 300 },
  ]);
});
