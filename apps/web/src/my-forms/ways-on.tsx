import { useRouter } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../api/client.js';
import type { Form } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { TextArea } from '../fields/text-area.js';
import { useKeptText } from '../fields/use-kept-text.js';
import { Dialog } from '../shell/dialog.js';
import { tell } from '../shell/news.js';
import { useNow } from '../time/business-clock.js';
import { formatDate, formatDistance } from '../time/format.js';
import { ActionProblem } from './action-problem.js';
import { useFormAction } from './use-form-action.js';

type Way = NonNullable<NonNullable<Form['waysOn']>['appeal']>;

/** What can be done about a form that was not approved, and until when. */
export function WaysOn({ form, program }: { form: Form; program: Program }): ReactNode {
  if (form.status !== 'not_approved' || form.resubmittedAs !== null) return null;
  if (!form.waysOn) {
    return <p className="quiet">It can neither be sent again nor appealed any more: the decision stands.</p>;
  }
  const { resubmission, appeal } = form.waysOn;
  return (
    <section className="stack screen-only" aria-labelledby="ways-on">
      <h2 id="ways-on">What you can do now</h2>
      {resubmission && appeal && <p>One or the other: a form that is sent again is not appealed, and the reverse.</p>}
      <div className="ways">
        {resubmission && <SendAgain form={form} program={program} way={resubmission} />}
        {appeal && <Appeal form={form} program={program} way={appeal} />}
      </div>
    </section>
  );
}

function Until({ way: { lastDay, closesAt } }: { way: Way }): ReactNode {
  const now = useNow();
  if (lastDay === null || closesAt === null) return null;
  return (
    <p>
      Until <strong>{formatDate(lastDay)}</strong>, to the end of that day: {formatDistance(now, closesAt)}
    </p>
  );
}

function SendAgain({ form, program, way }: { form: Form; program: Program; way: Way }): ReactNode {
  const { history } = useRouter();
  const action = useFormAction({
    form,
    said: '',
    send: ({ key }) =>
      read(
        api.POST('/api/v1/eligibility-forms/{formId}/resubmission-draft', {
          params: { path: { formId: form.id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onDone: ({ id }) => history.push(`/drafts/${id}`),
  });
  return (
    <div className="stack way">
      <h3>Send it again</h3>
      <p>A new form begins with what this one says. Add what is new since then; it goes back to the committee.</p>
      <Until way={way} />
      <ActionProblem error={action.error} formId={form.id} program={program} changedSince={action.changedSince} />
      <p>
        <button type="button" className="button" aria-disabled={action.isPending} onClick={action.run}>
          {action.isPending ? 'Beginning …' : 'Begin with what it says'}
        </button>
      </p>
    </div>
  );
}

function Appeal({ form, program, way }: { form: Form; program: Program; way: Way }): ReactNode {
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useKeptText(`appeal ${form.id}`);
  const [error, setError] = useState<string>();
  const action = useFormAction({
    form,
    said: message,
    send: ({ key, seen }) =>
      read(
        api.POST('/api/v1/eligibility-forms/{formId}/appeal', {
          params: { path: { formId: form.id }, header: { 'Idempotency-Key': key, 'If-Match': seen } },
          body: { message: message.trim() },
        }),
      ),
    onDone: () => {
      setMessage('');
      setOpen(false);
      tell({ text: `${form.number} is appealed. Other members decide it.` });
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const empty = message.trim() === '';
    setError(empty ? 'Say why the decision should be another' : undefined);
    if (empty) document.getElementById('appeal')?.focus();
    else action.run();
  };
  return (
    <div className="stack way">
      <h3>Appeal</h3>
      <p>Members who did not decide before look at the same form. What you sent stays as it is.</p>
      <Until way={way} />
      <p>
        <button
          type="button"
          className="button second"
          onClick={() => {
            action.forget();
            setOpen(true);
          }}
        >
          Appeal the decision …
        </button>
      </p>
      <Dialog title={`Appeal the decision on ${form.number}`} open={open} onClose={() => setOpen(false)}>
        <form className="stack" onSubmit={submit} noValidate>
          <ActionProblem error={action.error} formId={form.id} program={program} changedSince={action.changedSince} />
          <p>
            Other members decide it, with the full time of the promise from now on. The form cannot be sent again after
            that; the first decision stays on record.
          </p>
          <TextArea
            id="appeal"
            label="Why should the decision be another?"
            hint="It is mailed to the committee word for word."
            error={error}
            rows={6}
            maxLength={20_000}
            value={message}
            onChange={({ target }) => setMessage(target.value)}
          />
          <p className="row">
            <button className="button" aria-disabled={action.isPending}>
              {action.isPending ? 'Sending …' : 'Appeal and email the committee'}
            </button>
            <button type="button" className="button second" onClick={() => setOpen(false)}>
              Not now
            </button>
          </p>
        </form>
      </Dialog>
    </div>
  );
}
