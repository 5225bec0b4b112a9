import { expect, test } from '@jest/globals';
import { Refusal } from '../api/answer.js';
import { templateErrors } from './template-problems.js';

function refusal(errors: { pointer: string; message: string }[]): Refusal {
  return new Refusal(422, { detail: 'No.', errors } as never);
}

test('what a part must be is said of that part; what names its subject already stays', () => {
  const errors = [
    { pointer: '/subject', message: 'must name {{form.number}}' },
    { pointer: '/body', message: 'is Markdown and must hold no HTML' },
    { pointer: '/body', message: '{{x}} is unknown; there are: message' },
    { pointer: '', message: 'must be an object' },
  ];
  expect(templateErrors(refusal(errors))).toEqual([
    { field: 'template-subject', message: 'The subject must name {{form.number}}' },
    { field: 'template-body', message: 'The text is Markdown and must hold no HTML' },
    { field: 'template-body', message: '{{x}} is unknown; there are: message' },
    { message: 'must be an object' },
  ]);
});

test('a failure without parts keeps its own words', () => {
  expect(templateErrors(new Error('There is no connection.'))).toEqual([{ message: 'There is no connection.' }]);
});
