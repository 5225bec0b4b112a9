import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../api/answer.js';
import { historyQuery, type Form } from '../api/queries.js';
import { useRequestKey } from '../fields/request-key.js';

interface Attempt {
  /** `Idempotency-Key`: the same for every attempt at the same words. */
  key: string;
  /** `If-Match`: what the person has seen. */
  seen: string;
}

interface FormAction<T> {
  form: Form;
  /** What is said with it: other words are another attempt. */
  said: string;
  send: (attempt: Attempt) => Promise<T>;
  onDone: (result: T) => unknown;
}

/** Something that an applicant does about a form. Nothing is done to a form that has changed since it was shown. */
export function useFormAction<T>({ form, said, send, onDone }: FormAction<T>) {
  const queryClient = useQueryClient();
  const sendOnce = useRequestKey();
  /** The last event that was known when the form turned out to have changed. */
  const [changedSince, setChangedSince] = useState<number>();
  const mutation = useMutation({
    mutationFn: () => sendOnce(said, (key) => send({ key, seen: `"${form.version}"` })),
    onSuccess: async (result) => {
      setChangedSince(undefined);
      await onDone(result);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['form', form.id] }),
        queryClient.invalidateQueries({ queryKey: ['forms'] }),
      ]);
      // What was used is gone from the page by now, and a dialog has given its focus back to where it came from.
      document.getElementById('form-title')?.focus();
    },
    onError: async (error) => {
      if (!(error instanceof Refusal) || ![409, 412].includes(error.status)) return;
      setChangedSince(queryClient.getQueryData(historyQuery(form.id).queryKey)?.items.at(-1)?.seq ?? 0);
      await queryClient.invalidateQueries({ queryKey: ['form', form.id] });
    },
  });
  return {
    run: () => {
      if (!mutation.isPending) mutation.mutate();
    },
    isPending: mutation.isPending,
    error: mutation.error,
    changedSince,
    forget: () => {
      mutation.reset();
      setChangedSince(undefined);
    },
  };
}
