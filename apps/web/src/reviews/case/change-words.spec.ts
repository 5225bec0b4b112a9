import { expect, test } from '@jest/globals';
import { placeInWords, valueInWords } from './change-words.js';

test.each([
  ['/activity/title', 'Title'],
  ['/activity/agenda/0/minutes', 'Agenda, part 1: minutes'],
  ['/activity/instructors/2', 'Instructor 3'],
  ['/requestedCredits/0/hours', 'Credit asked for 1: hours'],
  ['/relevance', 'Relevance'],
  ['/somethingNew', 'somethingNew'],
])('%s', (pointer, words) => {
  expect(placeInWords(pointer)).toBe(words);
});

const program = { categories: [{ id: 'art', label: 'Art' }], formats: [], tags: [] };

test.each([
  [null, undefined],
  ['', undefined],
  [[], undefined],
  [true, 'yes'],
  [90, '90'],
  ['art', 'Art'],
  [
    { title: 'Bones', minutes: 90, category: 'art', countable: false },
    'title Bones, minutes 90, category Art, counts no',
  ],
])('%j', (value, words) => {
  expect(valueInWords(value, program)).toBe(words);
});
