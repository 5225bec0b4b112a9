import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { Refusal } from '../../api/answer.js';
import { useRequestKey } from '../../fields/request-key.js';
import { useCase } from './case-context.js';

export interface ActHeaders {
  'If-Match': string;
  /** The same for every attempt at the same thing. */
  'Idempotency-Key': string;
}

/**
 * Does something to the form as this person has seen it. When somebody else was faster, nothing happens and the page
 * compares both versions; what was typed stays where it is.
 */
export function useAct<V = void>(
  act: (value: V, headers: ActHeaders) => Promise<unknown>,
  done?: () => void,
): UseMutationResult<unknown, Error, V> {
  const { form, renew, compare } = useCase();
  const sendOnce = useRequestKey();
  return useMutation({
    mutationFn: (value: V) =>
      sendOnce(value, (key) => act(value, { 'If-Match': `"${form.version}"`, 'Idempotency-Key': key })),
    onSuccess: async () => {
      await renew();
      done?.();
    },
    onError: (error) => {
      if (error instanceof Refusal && [404, 409, 412].includes(error.status)) compare();
    },
  });
}

/** A stale version is explained where both are shown, not beside the button. */
export function isStale(error: Error | null): boolean {
  return error instanceof Refusal && error.status === 412;
}
