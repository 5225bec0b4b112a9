import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { ErrorSummary, type FieldError } from '../../fields/error-summary.js';
import { problemErrors } from '../../fields/problem-errors.js';
import { TextField } from '../../fields/text-field.js';
import { Dialog } from '../../shell/dialog.js';
import { tell } from '../../shell/news.js';
import { useCase } from './case-context.js';
import { isStale, useAct } from './use-act.js';

type Occurrence = components['schemas']['OccurrenceDto'];
type Field = 'startsOn' | 'endsOn' | 'availableUntil' | 'expiresOn' | 'location' | 'url';

const LABELS: Record<Field, string> = {
  startsOn: 'First day',
  endsOn: 'Last day',
  availableUntil: 'Available until',
  expiresOn: 'Approval holds until',
  location: 'Place',
  url: 'Web address',
};

/** The same activity on other dates: approved and listed in one step, with the same credits. */
export function OccurrenceDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const { form, program } = useCase();
  const navigate = useNavigate();
  const { delivery, location, url } = form.activity;
  const [values, setValues] = useState<Partial<Record<Field, string>>>({ location: location ?? '', url: url ?? '' });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const add = useAct<Occurrence>(async (body, header) => {
    const made = await read(
      api.POST('/api/v1/eligibility-forms/{formId}/occurrences', {
        params: { path: { formId: form.id }, header },
        body,
      }),
    );
    tell({ text: `${made.number}: approved and listed.` });
    await navigate({ to: '/reviews/$program/$formId', params: { program: program.id, formId: made.id }, search: {} });
  }, onClose);
  const dates: Field[] =
    delivery === 'on-demand' ? ['availableUntil', 'expiresOn'] : ['startsOn', 'endsOn', 'expiresOn'];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (add.isPending) return;
    const needed = delivery === 'on-demand' ? [] : (['startsOn', 'endsOn'] as const);
    const missing = needed.filter((field) => (values[field] ?? '') === '');
    setErrors(
      missing.map((field) => ({ field: `occurrence-${field}`, message: `Give the ${LABELS[field].toLowerCase()}` })),
    );
    if (missing.length > 0) return;
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')) as Occurrence;
    add.mutate(given, {
      onError: (error) => {
        if (isStale(error)) onClose();
        else setErrors(problemErrors(error, (pointer) => `occurrence-${pointer.split('/').at(-1)}`));
      },
    });
  };
  return (
    <Dialog title="New occurrence" open={open} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        <p>
          The same activity on other dates, with the same credits: it is approved and listed at once. Nobody is emailed.
        </p>
        {[...dates, 'location' as const, 'url' as const].map((field) => (
          <TextField
            key={field}
            id={`occurrence-${field}`}
            label={LABELS[field]}
            type={dates.includes(field) ? 'date' : field === 'url' ? 'url' : 'text'}
            error={errors.find((error) => error.field === `occurrence-${field}`)?.message}
            value={values[field] ?? ''}
            onChange={({ target }) => setValues((before) => ({ ...before, [field]: target.value }))}
          />
        ))}
        <p>
          <button className="button" aria-disabled={add.isPending}>
            {add.isPending ? 'Approving …' : 'Approve and list it'}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
