import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { TextField } from '../fields/text-field.js';
import { useEntryForm } from '../fields/use-entry-form.js';
import { tell } from '../shell/news.js';

interface OccurrenceFormProps {
  program: Program;
  /** An approved form of the series. */
  formId: string;
  title: string;
  onDone: () => void;
}

const EMPTY = { startsOn: '', endsOn: '', location: '', expiresOn: '' };

/** An approved activity on other dates: the same credits and conditions, in one step. */
export function OccurrenceForm({ program, formId, title, onDone }: OccurrenceFormProps): ReactNode {
  const queryClient = useQueryClient();
  const { bound, errors, isPending, submit, typed } = useEntryForm({
    initial: EMPTY,
    send: ({ startsOn, endsOn, location, expiresOn }, sendOnce) => {
      const body = {
        ...(startsOn !== '' && { startsOn, endsOn: endsOn || startsOn }),
        ...(location !== '' && { location: location.trim() }),
        ...(expiresOn !== '' && { expiresOn }),
      };
      return sendOnce(body, (key) =>
        read(
          api.POST('/api/v1/eligibility-forms/{formId}/occurrences', {
            params: { path: { formId }, header: { 'Idempotency-Key': key } },
            body,
          }),
        ),
      );
    },
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['reviews', program.id] });
      tell({ text: 'It is approved and listed.' });
      onDone();
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
        <button className="button" aria-disabled={isPending}>
          {isPending ? 'Approving …' : 'Approve these dates and list them'}
        </button>
      </p>
    </form>
  );
}
