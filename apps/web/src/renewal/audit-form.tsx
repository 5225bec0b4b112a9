import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';
import type { Program } from '../api/state.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { TextField } from '../fields/text-field.js';
import { tell } from '../shell/news.js';
import { ALL_STATUSES } from './renewal-words.js';

type Draw = components['schemas']['RenewalAuditResponse'];

/** Draws a random sample: first says how many it would ask. */
export function AuditForm({ program, onDone }: { program: Program; onDone: () => void }): ReactNode {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState({ from: '', to: '', percent: '5', seed: '' });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [looked, setLooked] = useState<Draw | null>(null);
  const draw = useMutation({
    mutationFn: (dryRun: boolean) =>
      read(
        api.POST('/api/v1/programs/{program}/renewal-audits', {
          params: { path: { program: program.id } },
          body: {
            from: typed.from,
            to: typed.to,
            percent: Number(typed.percent),
            dryRun,
            ...(typed.seed.trim() !== '' && { seed: typed.seed.trim() }),
            ...(!dryRun && looked !== null && { seed: looked.seed }),
          },
        }),
      ),
    onSuccess: async (drawn, dryRun) => {
      setErrors([]);
      if (dryRun) {
        setLooked(drawn);
        return;
      }
      tell({ text: `${drawn.renewalIds.length} of ${drawn.population} members are asked for evidence by email.` });
      await queryClient.invalidateQueries({ queryKey: ['renewals', program.id] });
      onDone();
      const search = { audit: drawn.id, status: ALL_STATUSES };
      await navigate({ to: '/office/$program/renewals', params: { program: program.id }, search });
    },
    onError: (error) => setErrors(problemErrors(error, (pointer) => `audit-${pointer.slice(1)}`)),
  });
  const change = (field: keyof typeof typed) => (value: string) => {
    setTyped({ ...typed, [field]: value });
    setLooked(null);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!draw.isPending) draw.mutate(looked === null);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <p>Of submitted renewals whose terms end on these days, so many percent are drawn at random.</p>
      <TextField
        id="audit-from"
        label="Terms that end from"
        type="date"
        value={typed.from}
        onChange={({ target }) => change('from')(target.value)}
      />
      <TextField
        id="audit-to"
        label="to"
        type="date"
        value={typed.to}
        onChange={({ target }) => change('to')(target.value)}
      />
      <TextField
        id="audit-percent"
        label="Percent"
        inputMode="decimal"
        value={typed.percent}
        onChange={({ target }) => change('percent')(target.value.replace(',', '.'))}
      />
      <TextField
        id="audit-seed"
        label="Seed"
        hint="The same seed draws the same members. Left empty, one is made."
        maxLength={100}
        value={typed.seed}
        onChange={({ target }) => change('seed')(target.value)}
      />
      {looked !== null && (
        <p className="notice" role="status">
          {looked.renewalIds.length} of {looked.population} would be drawn. Seed: <code>{looked.seed}</code>
        </p>
      )}
      <p>
        <button className="button" aria-disabled={draw.isPending}>
          {draw.isPending ? 'Drawing …' : looked === null ? 'See how many' : 'Draw and email the members'}
        </button>
      </p>
    </form>
  );
}
