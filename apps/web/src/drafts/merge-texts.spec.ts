import { expect, test } from '@jest/globals';
import { textOf, type DraftText } from './draft-text.js';
import { mergeTexts } from './merge-texts.js';

const saved = { activity: { title: 'Hands', learningOutcomes: ['Tie'] }, requestedCredits: [] };
const base = textOf(saved);
const from = (parts: Partial<DraftText>): DraftText => ({ ...textOf(saved), ...parts });
const outcomes = (...texts: string[]) => texts.map((text, at) => ({ key: `new ${at}`, text }));

test('what either place has changed is in one text', () => {
  const mine = from({ title: 'Feet', outcomes: outcomes('Tie', '') });
  const theirs = from({ provider: 'Museum', tags: ['anatomy'], outcomes: outcomes('Tie', 'Draw') });
  expect(mergeTexts(base, mine, theirs)).toEqual({
    text: { ...mine, provider: 'Museum', tags: ['anatomy'], outcomes: theirs.outcomes },
    taken: ['provider', 'tags', 'outcomes'],
  });
});

test('what was emptied elsewhere is empty', () => {
  expect(mergeTexts(base, from({ provider: 'Museum' }), from({ title: '' }))?.text).toMatchObject({
    title: '',
    provider: 'Museum',
  });
});

test('the same change in both places is no conflict, and nothing is taken over', () => {
  const mine = from({ title: 'Feet ' });
  expect(mergeTexts(base, mine, from({ title: 'Feet' }))).toEqual({ text: mine, taken: [] });
});

test.each<[string, Partial<DraftText>, Partial<DraftText>]>([
  ['the same line', { title: 'Feet' }, { title: 'Knees' }],
  ['the same list', { outcomes: outcomes('Tie', 'Draw') }, { outcomes: outcomes('Cut') }],
  ['one that was emptied here', { title: '' }, { title: 'Knees' }],
])('%s, changed in both places, has to be chosen', (_name, mine, theirs) => {
  expect(mergeTexts(base, from(mine), from(theirs))).toBeUndefined();
});

test('a slip that could not be saved stays, and is a change of its page', () => {
  const begun = from({ url: 'exa' });
  const mine = { ...begun, title: 'Feet' };
  expect(mergeTexts(begun, mine, from({ provider: 'Museum' }))?.text).toEqual({ ...mine, provider: 'Museum' });
  expect(mergeTexts(begun, mine, from({ url: 'https://example.org' }))).toBeUndefined();
});
