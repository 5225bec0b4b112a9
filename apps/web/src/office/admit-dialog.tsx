import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { TextArea } from '../fields/text-area.js';
import { Dialog } from '../shell/dialog.js';
import { tell } from '../shell/news.js';
import { formatDate, formatInstant } from '../time/format.js';
import type { LateForm } from './late-forms.queries.js';

interface AdmitDialogProps {
  program: Program;
  form: LateForm;
  onClose: () => void;
}

const FIELD = 'admit-reason';

/** Takes a late form after all. What is typed stays until the answer has come. */
export function AdmitDialog({ program, form, onClose }: AdmitDialogProps): ReactNode {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  // The same for another try of the same words.
  const key = useRef(crypto.randomUUID());
  const admit = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/eligibility-forms/{formId}/late-admission', {
          params: {
            path: { formId: form.id },
            header: { 'If-Match': `"${form.version}"`, 'Idempotency-Key': key.current },
          },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: async ({ number, decisionDueAt }) => {
      const due =
        decisionDueAt === null ? '' : ` The committee answers by ${formatInstant(decisionDueAt, program.timeZone)}.`;
      tell({ text: `${number} is admitted, and the applicant is told.${due}` });
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['late-forms', program.id] });
    },
    onError: async (error) => {
      if (error instanceof Refusal && (error.status === 409 || error.status === 412)) {
        setErrors([{ message: `${error.message} Somebody was quicker: look at the form before you go on.` }]);
        await queryClient.invalidateQueries({ queryKey: ['late-forms', program.id] });
        return;
      }
      setErrors(problemErrors(error, (pointer) => (pointer === '/reason' ? FIELD : undefined)));
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (admit.isPending) return;
    const empty = reason.trim() === '';
    setErrors(
      empty ? [{ field: FIELD, message: 'Give the reason: the applicant reads it, and it stays on record' }] : [],
    );
    if (!empty) admit.mutate();
  };
  return (
    <Dialog title={`Admit ${form.number}`} open onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        <p>
          <strong dir="auto">{form.title}</strong>, completed {formatDate(form.completedOn)}. The last day was{' '}
          {formatDate(form.lastDay)}. It keeps the instant at which it came; the committee’s two weeks run from now.
        </p>
        <TextArea
          id={FIELD}
          label="Reason"
          hint="It is mailed to the applicant word for word and stays in the form’s history."
          maxLength={2000}
          value={reason}
          error={errors.find(({ field }) => field === FIELD)?.message}
          onChange={({ target }) => {
            // Other words are another admission.
            key.current = crypto.randomUUID();
            setReason(target.value);
          }}
        />
        <p>
          <button className="button" aria-disabled={admit.isPending}>
            {admit.isPending ? 'Admitting …' : 'Admit it and email the applicant'}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
