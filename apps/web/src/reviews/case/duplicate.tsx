import type { ReactNode } from 'react';
import { api, read } from '../../api/client.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { TextField } from '../../fields/text-field.js';
import { useEntryForm } from '../../fields/use-entry-form.js';
import { tell } from '../../shell/news.js';
import type { Precedent, ReviewedForm } from './case.queries.js';
import { useCase } from './case-context.js';
import { isStale, useAct } from './use-act.js';

/** A form that covers the same activity. */
export interface DuplicateTarget {
  formId: string;
  title: string;
  outcome: Precedent['outcome'];
}

const FIELD = 'duplicate-number';

/** Finds the other form by its number, where neither address nor title gives it away. */
export function OtherForm({ onFound }: { onFound: (target: DuplicateTarget) => void }): ReactNode {
  const { form, program } = useCase();
  const find = async (number: string): Promise<DuplicateTarget> => {
    const { items } = await read(
      api.GET('/api/v1/programs/{program}/reviews', {
        params: { path: { program: program.id }, query: { q: number, sort: 'dueAt', limit: 50 } },
      }),
    );
    const found = items.find((one) => one.number.toLowerCase() === number.toLowerCase());
    if (found === undefined) throw new Error(`There is no form ${number} in ${program.name} that you may see.`);
    return { formId: found.id, title: found.title, outcome: outcomeOf(found.status) };
  };
  const { bound, errors, isPending, submit } = useEntryForm({
    initial: { [FIELD]: '' },
    problems: ({ [FIELD]: number = '' }) => problemsOf(number.trim(), form),
    send: ({ [FIELD]: number = '' }) => find(number.trim()),
    onDone: onFound,
  });
  return (
    <details className="screen-only">
      <summary>It is a duplicate of another form …</summary>
      <form className="stack details-body" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        <TextField {...bound(FIELD)} label="Number of the other form" autoComplete="off" maxLength={40} />
        <p>
          <button className="button second small" aria-disabled={isPending}>
            {isPending ? 'Looking …' : 'Find it'}
          </button>
        </p>
      </form>
    </details>
  );
}

function problemsOf(number: string, form: Pick<ReviewedForm, 'number'>): { field: string; message: string }[] {
  if (number === '') return [{ field: FIELD, message: `Write its number, such as ${form.number}` }];
  return number.toLowerCase() === form.number.toLowerCase()
    ? [{ field: FIELD, message: 'That is this form: write the number of the other one' }]
    : [];
}

function outcomeOf(status: string): Precedent['outcome'] {
  return status === 'approved' || status === 'not_approved' ? status : 'pending';
}

/** Says what follows, and closes the form. */
export function MarkDuplicate({ target, onDone }: { target: DuplicateTarget; onDone: () => void }): ReactNode {
  const { form } = useCase();
  const mark = useAct<string>(
    (duplicateOf, headers) =>
      read(
        api.POST('/api/v1/eligibility-forms/{formId}/duplicate-of', {
          params: { path: { formId: form.id }, header: { 'If-Match': headers['If-Match'] } },
          body: { formId: duplicateOf },
        }),
      ),
    () => {
      tell({ text: `${form.number} is closed as a duplicate.` });
      onDone();
    },
  );
  return (
    <>
      <ErrorSummary errors={mark.error && !isStale(mark.error) ? [{ message: mark.error.message }] : []} />
      <p>
        {form.number} is closed because <strong dir="auto">{target.title}</strong> covers the same activity.
        {target.outcome === 'approved'
          ? ' The applicant is told by email, with the listing to claim.'
          : ' The applicant hears by email what becomes of it; when it is withdrawn, this form is open again.'}{' '}
        A chair can open it again.
      </p>
      <p className="row">
        <button
          type="button"
          className="button"
          aria-disabled={mark.isPending}
          onClick={() => mark.isPending || mark.mutate(target.formId)}
        >
          {mark.isPending ? 'Closing …' : 'Close it as a duplicate and email the applicant'}
        </button>
        <button type="button" className="button second" onClick={onDone}>
          Leave it open
        </button>
      </p>
    </>
  );
}
