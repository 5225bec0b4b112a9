import { useState, type ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Form } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { Dialog } from '../shell/dialog.js';
import { tell } from '../shell/news.js';
import { ActionProblem } from './action-problem.js';
import { isOpen } from './status.js';
import { useFormAction } from './use-form-action.js';

/** Takes a form back, after saying what that means. */
export function Withdraw({ form, program }: { form: Form; program: Program }): ReactNode {
  const [open, setOpen] = useState(false);
  const action = useFormAction({
    form,
    said: '',
    send: ({ key, seen }) =>
      read(
        api.POST('/api/v1/eligibility-forms/{formId}/withdrawal', {
          params: { path: { formId: form.id }, header: { 'Idempotency-Key': key, 'If-Match': seen } },
        }),
      ),
    onDone: () => {
      setOpen(false);
      tell({ text: `${form.number} is withdrawn. A confirmation comes by email.` });
    },
  });
  if (!isOpen(form.status)) return null;
  return (
    <section className="stack screen-only" aria-labelledby="withdraw">
      <h2 id="withdraw">Take it back</h2>
      <p>You can withdraw the form as long as there is no decision.</p>
      <p>
        <button
          type="button"
          className="button second"
          onClick={() => {
            action.forget();
            setOpen(true);
          }}
        >
          Withdraw the form …
        </button>
      </p>
      <Dialog title={`Withdraw ${form.number}?`} open={open} onClose={() => setOpen(false)}>
        <ActionProblem error={action.error} formId={form.id} program={program} changedSince={action.changedSince} />
        <p>
          The committee stops working on it and decides nothing. Its messages are closed
          {form.openQuestion !== null && ', and the question is not answered'}. This cannot be undone: for an answer,
          you would send a new form, within its own days.
        </p>
        <p className="row">
          <button type="button" className="button" aria-disabled={action.isPending} onClick={action.run}>
            {action.isPending ? 'Withdrawing …' : 'Withdraw the form'}
          </button>
          <button type="button" className="button second" onClick={() => setOpen(false)}>
            Keep it
          </button>
        </p>
      </Dialog>
    </section>
  );
}
