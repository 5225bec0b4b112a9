import { expect, test } from '@jest/globals';
import { isOvertaken, keptText, typedWords } from './kept-words.js';
import type { Template } from './template.queries.js';

const template = (version: number, subject: string | null = null): Template =>
  ({ version, subject, body: subject === null ? null : 'b', defaultSubject: 'ours', defaultBody: 'b' }) as Template;

test('only words that differ are kept, and come back', () => {
  expect(keptText({ subject: 'ours', body: 'b' }, template(1))).toBe('');
  expect(typedWords('', template(1))).toEqual({ subject: 'ours', body: 'b' });
  const kept = keptText({ subject: 'mine', body: '' }, template(1));
  expect(typedWords(kept, template(1))).toEqual({ subject: 'mine', body: '' });
  expect(isOvertaken(kept, template(1))).toBe(false);
});

test('words typed over a former version are known as such, unless they are those of the new one', () => {
  const kept = keptText({ subject: 'mine', body: 'b' }, template(1));
  expect(isOvertaken(kept, template(2, 'theirs'))).toBe(true);
  expect(isOvertaken(kept, template(2, 'mine'))).toBe(false);
  expect(isOvertaken('', template(2, 'theirs'))).toBe(false);
});
