import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../api/client.js';
import { formQuery } from '../api/queries.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';

const FIELD = 'answer';

/** Answers the committee's question. What is typed stays until it has arrived. */
export function AnswerForm({ formId }: { formId: string }): ReactNode {
  const queryClient = useQueryClient();
  const [message, setMessage] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  // Tried again after an answer that never came, it is the same answer: it is not sent twice.
  const key = useRef(crypto.randomUUID());
  const send = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/eligibility-forms/{formId}/answers', {
          params: { path: { formId }, header: { 'Idempotency-Key': key.current } },
          body: { message: message.trim() },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: formQuery(formId).queryKey }),
    onError: (error) => setErrors([{ message: error.message }]),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (send.isPending) return;
    const empty = message.trim() === '';
    setErrors(empty ? [{ field: FIELD, message: 'Write an answer' }] : []);
    if (!empty) send.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <div className="field">
        <label htmlFor={FIELD}>Your answer</label>
        <div className="hint" id="answer-hint">
          It is mailed to the committee word for word.
        </div>
        <textarea
          id={FIELD}
          className="input"
          rows={5}
          maxLength={10_000}
          dir="auto"
          value={message}
          aria-describedby="answer-hint"
          aria-invalid={errors.some(({ field }) => field === FIELD)}
          onChange={({ target }) => {
            // Other words are another answer.
            key.current = crypto.randomUUID();
            setMessage(target.value);
          }}
        />
      </div>
      <p>
        <button className="button" aria-disabled={send.isPending}>
          {send.isPending ? 'Sending …' : 'Answer and email the committee'}
        </button>
      </p>
    </form>
  );
}
