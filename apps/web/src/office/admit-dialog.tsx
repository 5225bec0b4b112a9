import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { TextArea } from '../fields/text-area.js';
import { useEntryForm } from '../fields/use-entry-form.js';
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
  const { bound, errors, isPending, submit } = useEntryForm({
    initial: { [FIELD]: '' },
    problems: (typed) =>
      typed[FIELD].trim() === ''
        ? [{ field: FIELD, message: 'Give the reason: the applicant reads it, and it stays on record' }]
        : [],
    idOf: (pointer) => (pointer === '/reason' ? FIELD : undefined),
    send: (typed, sendOnce) => {
      const body = { reason: typed[FIELD].trim() };
      return sendOnce(body, (key) =>
        read(
          api.POST('/api/v1/eligibility-forms/{formId}/late-admission', {
            params: {
              path: { formId: form.id },
              header: { 'If-Match': `"${form.version}"`, 'Idempotency-Key': key },
            },
            body,
          }),
        ),
      );
    },
    onDone: async ({ number, decisionDueAt }) => {
      const due =
        decisionDueAt === null ? '' : ` The committee answers by ${formatInstant(decisionDueAt, program.timeZone)}.`;
      tell({ text: `${number} is admitted, and the applicant is told.${due}` });
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['late-forms', program.id] });
    },
    explain: async (error) => {
      if (!(error instanceof Refusal) || ![409, 412].includes(error.status)) return undefined;
      await queryClient.invalidateQueries({ queryKey: ['late-forms', program.id] });
      return `${error.message} Somebody was quicker: look at the form before you go on.`;
    },
  });
  return (
    <Dialog title={`Admit ${form.number}`} open onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        <p>
          <strong dir="auto">{form.title}</strong>, completed {formatDate(form.completedOn)}. The last day was{' '}
          {formatDate(form.lastDay)}. It keeps the instant at which it came; the committee’s two weeks run from now.
        </p>
        <TextArea
          {...bound(FIELD)}
          label="Reason"
          hint="It is mailed to the applicant word for word and stays in the form’s history."
          maxLength={2000}
        />
        <p>
          <button className="button" aria-disabled={isPending}>
            {isPending ? 'Admitting …' : 'Admit it and email the applicant'}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
