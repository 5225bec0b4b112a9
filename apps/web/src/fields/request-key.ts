import { useState } from 'react';
import { Refusal } from '../api/answer.js';

/** Sends something under the key that belongs to what is said. */
export type SendOnce = <T>(said: unknown, send: (key: string) => Promise<T>) => Promise<T>;

/**
 * The `Idempotency-Key` of each request follows from what it says. The same words, tried again after an answer that
 * never came, are the same request and done once; other words are another one, and so are the same words once they were
 * accepted or refused.
 *
 * @param newKey makes a key that nobody else has
 */
export function requestKeys(newKey: () => string): SendOnce {
  const keys = new Map<string, string>();
  return async (said, send) => {
    const words = JSON.stringify(said);
    const key = keys.get(words) ?? newKey();
    keys.set(words, key);
    try {
      const answer = await send(key);
      keys.clear();
      return answer;
    } catch (error) {
      if (isFinal(error)) keys.delete(words);
      throw error;
    }
  };
}

/** Whether it is known that nothing came of the request: a server that broke may have done it all the same. */
function isFinal(error: unknown): boolean {
  return error instanceof Refusal && error.status < 500 && error.problem.code !== 'idempotency.running';
}

/** One for each thing that a screen can ask for; it lasts as long as the screen. */
export function useRequestKey(): SendOnce {
  const [sendOnce] = useState(() => requestKeys(() => crypto.randomUUID()));
  return sendOnce;
}
