import { describe, expect, it } from '@jest/globals';
import { Refusal, Unreachable, type Problem } from '../api/answer.js';
import { requestKeys } from './request-key.js';

const lost = (): Promise<never> => Promise.reject(new Unreachable());
const refused =
  (status: number, code: string): (() => Promise<never>) =>
  () =>
    Promise.reject(new Refusal(status, { code, detail: 'No.' } as Problem));

/** What is said and what comes of it, in turn; which keys went along. */
async function keysOf(...attempts: [said: unknown, answer: () => Promise<unknown>][]): Promise<string[]> {
  let made = 0;
  const sendOnce = requestKeys(() => `key ${(made += 1)}`);
  const keys: string[] = [];
  for (const [said, answer] of attempts) {
    await sendOnce(said, (key) => {
      keys.push(key);
      return answer();
    }).catch(() => undefined);
  }
  return keys;
}

const taken = (): Promise<string> => Promise.resolve('taken');
const other = { note: 'other words' };

describe('requestKeys', () => {
  it.each<[string, string[], [unknown, () => Promise<unknown>][]]>([
    [
      'the same words after no answer',
      ['key 1', 'key 1'],
      [
        [{ note: 'a' }, lost],
        [{ note: 'a' }, lost],
      ],
    ],
    [
      'other words',
      ['key 1', 'key 2'],
      [
        [{ note: 'a' }, lost],
        [other, lost],
      ],
    ],
    [
      'the first words again',
      ['key 1', 'key 2', 'key 1'],
      [
        ['a', lost],
        [other, lost],
        ['a', taken],
      ],
    ],
    [
      'the same words once accepted',
      ['key 1', 'key 2'],
      [
        ['a', taken],
        ['a', taken],
      ],
    ],
    [
      'words from before something was accepted',
      ['key 1', 'key 2', 'key 3'],
      [
        ['a', lost],
        [other, taken],
        ['a', taken],
      ],
    ],
    [
      'the same words after a refusal',
      ['key 1', 'key 2'],
      [
        ['a', refused(409, 'form.decided')],
        ['a', taken],
      ],
    ],
    [
      'while the first attempt runs',
      ['key 1', 'key 1'],
      [
        ['a', refused(409, 'idempotency.running')],
        ['a', taken],
      ],
    ],
    [
      'after the server broke',
      ['key 1', 'key 1'],
      [
        ['a', refused(500, 'internal')],
        ['a', taken],
      ],
    ],
    [
      'nothing to say',
      ['key 1', 'key 1'],
      [
        [undefined, lost],
        [undefined, lost],
      ],
    ],
  ])('%s', async (_case, keys, attempts) => {
    expect(await keysOf(...attempts)).toEqual(keys);
  });

  it('hands on what came of it', async () => {
    const sendOnce = requestKeys(() => 'key');
    const gone = new Unreachable();
    await expect(sendOnce('a', taken)).resolves.toBe('taken');
    await expect(sendOnce('a', () => Promise.reject(gone))).rejects.toBe(gone);
  });
});
