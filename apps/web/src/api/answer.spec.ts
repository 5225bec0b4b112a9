import { describe, expect, test } from '@jest/globals';
import { answered, Refusal, Unreachable } from './answer.js';

const response = (status: number): Response => new Response(status === 204 ? null : '', { status });
const PROBLEM = {
  type: 'urn:x',
  title: 'No',
  status: 422,
  detail: 'The code is wrong.',
  code: 'sign-in.code-wrong',
  requestId: 'r',
};

describe('an answer', () => {
  test('is its data', async () => {
    await expect(answered(Promise.resolve({ data: { a: 1 }, response: response(200) }))).resolves.toEqual({ a: 1 });
  });

  test('without a body is undefined', async () => {
    await expect(answered(Promise.resolve({ response: response(204) }))).resolves.toBeUndefined();
  });

  test('that is a problem is thrown with its words', async () => {
    const refused = answered(Promise.resolve({ error: PROBLEM, response: response(422) }));
    await expect(refused).rejects.toEqual(new Refusal(422, PROBLEM));
    await expect(refused).rejects.toThrow('The code is wrong.');
  });

  test.each([
    ['of a proxy', Promise.resolve({ error: '<h1>Bad gateway</h1>', response: response(502) })],
    ['that never came', Promise.reject(new TypeError('Failed to fetch'))],
  ])('%s is no answer', async (_title, request) => {
    await expect(answered(request)).rejects.toBeInstanceOf(Unreachable);
  });
});
