import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { TextField } from '../fields/text-field.js';
import { tell } from '../shell/news.js';

interface OccurrenceFormProps {
  program: Program;
  /** An approved form of the series. */
  formId: string;
  title: string;
  onDone: () => void;
}

const EMPTY = { startsOn: '', endsOn: '', location: '', expiresOn: '' };
type Field = keyof typeof EMPTY;

/** An approved activity on other dates: the same credits and conditions, in one step. */
export function OccurrenceForm({ program, formId, title, onDone }: OccurrenceFormProps): ReactNode {
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState(EMPTY);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const key = useRef(crypto.randomUUID());
  const add = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/eligibility-forms/{formId}/occurrences', {
          params: { path: { formId }, header: { 'Idempotency-Key': key.current } },
          body: {
            ...(typed.startsOn !== '' && { startsOn: typed.startsOn, endsOn: typed.endsOn || typed.startsOn }),
            ...(typed.location !== '' && { location: typed.location.trim() }),
            ...(typed.expiresOn !== '' && { expiresOn: typed.expiresOn }),
          },
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['reviews', program.id] });
      tell({ text: 'It is approved and listed.' });
      onDone();
    },
    onError: (error) =>
      setErrors(problemErrors(error, (pointer) => Object.keys(EMPTY).find((name) => pointer.endsWith(`/${name}`)))),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (add.isPending) return;
    setErrors([]);
    add.mutate();
  };
  const bound = (field: Field) => ({
    id: field,
    value: typed[field],
    error: errors.find((error) => error.field === field)?.message,
    onChange: ({ target }: { target: { value: string } }): void => {
      key.current = crypto.randomUUID();
      setTyped((before) => ({ ...before, [field]: target.value }));
    },
  });
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <p>
        <strong dir="auto">{title}</strong> earns the same on other dates, on the same conditions.
      </p>
      <div className="room-filters">
        <TextField {...bound('startsOn')} label="First day" type="date" />
        <TextField {...bound('endsOn')} label="Last day (if it is another)" type="date" min={typed.startsOn} />
      </div>
      <TextField {...bound('location')} label="Place (if it is another)" dir="auto" maxLength={500} />
      <TextField {...bound('expiresOn')} label="Holds until (if it expires)" type="date" />
      <p>
        <button className="button" aria-disabled={add.isPending}>
          {add.isPending ? 'Approving …' : 'Approve these dates and list them'}
        </button>
      </p>
    </form>
  );
}
