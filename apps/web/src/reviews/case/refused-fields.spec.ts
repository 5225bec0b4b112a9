import { describe, expect, test } from '@jest/globals';
import { Refusal, Unreachable } from '../../api/answer.js';
import { refusedFields } from './refused-fields.js';

const categories = [
  { id: 'art', label: 'Art' },
  { id: 'biomedical', label: 'Biomedical' },
];
const ruling = {
  outcome: 'approved' as const,
  message: '',
  credits: [
    { category: 'biomedical', hours: 1 },
    { category: 'art', hours: 0.1 },
  ],
};
const idOf = (pointer: string): string | undefined => (pointer.startsWith('/credits') ? 'decision-credits' : undefined);
const refused = (...errors: { pointer: string; message: string }[]): Refusal =>
  new Refusal(422, {
    type: 'about:blank',
    title: 'Invalid',
    status: 422,
    code: 'decision.invalid',
    requestId: 'one',
    detail: 'Some fields are wrong.',
    errors,
  });
const said = (error: Error): unknown => refusedFields(error, ruling, categories, idOf);

describe('what is wrong with a decision', () => {
  test.each([
    [
      '/credits/1/hours',
      'must be a positive multiple of 0.25',
      'The hours of Art must be a positive multiple of 0.25.',
    ],
    ['/credits/0/category', 'must be one of: art', 'The category of amount 1 must be one of: art.'],
    ['/credits/0/credentials/0', 'must be one of: cmi', 'Who Biomedical is for must be one of: cmi.'],
    ['/credits', 'must name at least one category', 'The credits must name at least one category.'],
  ])('names %s in words and leads to it', (pointer, message, sentence) => {
    expect(said(refused({ pointer, message }))).toEqual([{ field: 'decision-credits', message: sentence }]);
  });

  test('is said even of what the screen has no field for', () => {
    const message = 'must say why the credits differ from those requested';
    expect(said(refused({ pointer: '/message', message }))).toEqual([
      { message: `The message to the applicant ${message}.` },
    ]);
    expect(said(refused({ pointer: '/other', message: 'Unknown.' }))).toEqual([{ message: 'Unknown.' }]);
  });

  test('without named fields, it is the problem as a whole', () => {
    expect(said(refused())).toEqual([{ message: 'Some fields are wrong.' }]);
    expect(said(new Unreachable())).toEqual([
      { message: 'There is no answer from Docket. Check your connection and try again.' },
    ]);
  });
});
