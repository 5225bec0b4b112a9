import { expect, it } from '@jest/globals';
import { recordLetters } from './record.letters.js';
import { sampleMailData } from './sample-mail-data.js';

const data = sampleMailData['term-ending'];

it.each([
  [null, 'Hours count when they are completed within the term.'],
  [undefined, 'Hours count when they are completed within the term.'],
  [
    { days: 30, withinCycle: true, graceDays: 0 },
    'Hours count when they are completed within the term and claimed within 30 days, by its last day.',
  ],
  [
    { days: 30, withinCycle: true, graceDays: 31 },
    'Hours count when they are completed within the term and claimed within 30 days, at the latest 31 days after its last day.',
  ],
  [
    { days: 90, withinCycle: false, graceDays: 0 },
    'Hours count when they are completed within the term and claimed within 90 days.',
  ],
])('under the claim rule %j a term that ends says: %s', (claim, text) => {
  const { claim: _sample, ...rest } = data;
  const letter = recordLetters['term-ending']({ ...rest, ...(claim !== undefined && { claim }) });
  expect(letter.blocks).toContainEqual({ kind: 'paragraph', text });
});

it('a record that is complete is told nothing of claims', () => {
  const { blocks } = recordLetters['term-ending']({ ...data, missing: [], met: true });
  expect(blocks.filter(({ kind }) => kind === 'paragraph')).toEqual([
    { kind: 'paragraph', text: 'You have all the credit that this term asks for.' },
  ]);
});
