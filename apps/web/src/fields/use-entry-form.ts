import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { FieldError } from './error-summary.js';
import { problemErrors } from './problem-errors.js';
import { useRequestKey, type SendOnce } from './request-key.js';

interface EntryForm<Field extends string, Answer> {
  /** What stands in each field at first. The name of a field is the id of its control. */
  initial: Readonly<Record<Field, string>>;
  /** What keeps it from being sent. */
  problems?: (typed: Readonly<Record<Field, string>>) => FieldError[];
  /** The control for a JSON pointer of the api; by default the field that the pointer ends with. */
  idOf?: (pointer: string) => string | undefined;
  send: (typed: Readonly<Record<Field, string>>, sendOnce: SendOnce) => Promise<Answer>;
  onDone: (answer: Answer) => unknown;
  /** What to say of a failure instead of its own words; undefined where those are right. */
  explain?: (error: Error) => Promise<string | undefined>;
}

/** A form that is typed, checked and sent as a whole. What is typed stays until it was accepted. */
export function useEntryForm<Field extends string, Answer>(form: EntryForm<Field, Answer>) {
  const { initial, problems, send, onDone, explain } = form;
  const [typed, setTyped] = useState(initial);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const sendOnce = useRequestKey();
  const idOf = form.idOf ?? ((pointer) => Object.keys(initial).find((name) => pointer.endsWith(`/${name}`)));
  const { mutate, isPending } = useMutation({
    mutationFn: () => send(typed, sendOnce),
    onSuccess: onDone,
    onError: async (error) => {
      const message = await explain?.(error);
      setErrors(message === undefined ? problemErrors(error, idOf) : [{ message }]);
    },
  });
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  const type = (field: Field, value: string): void => setTyped((before) => ({ ...before, [field]: value }));
  return {
    typed,
    type,
    errors,
    errorOf,
    isPending,
    submit: (event: SubmitEvent): void => {
      event.preventDefault();
      if (isPending) return;
      const found = problems?.(typed) ?? [];
      setErrors(found);
      if (found.length === 0) mutate();
    },
    /** For a field’s control: what stands in it, what is wrong with it, and what happens when one types. */
    bound: (field: Field) => ({
      id: field,
      value: typed[field],
      error: errorOf(field),
      onChange: ({ target }: { target: { value: string } }): void => type(field, target.value),
    }),
  };
}
