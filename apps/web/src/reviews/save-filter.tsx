import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { TextField } from '../fields/text-field.js';
import { useEntryForm } from '../fields/use-entry-form.js';
import { CopyButton } from '../shell/copy-button.js';
import { Dialog } from '../shell/dialog.js';
import { tell } from '../shell/news.js';
import { savedFiltersQuery } from './queue.queries.js';
import { toSearch, type QueueSelection, type ReviewFilter } from './queue-selection.js';

const NAME = 'filter-name';

interface SaveFilterProps {
  program: Program;
  selection: QueueSelection;
  filter: ReviewFilter;
  onClose: () => void;
}

/** Keeps what is shown under a name, or passes it on. */
export function SaveFilter({ program, selection, filter, onClose }: SaveFilterProps): ReactNode {
  const queryClient = useQueryClient();
  const { bound, errors, isPending, submit } = useEntryForm({
    initial: { [NAME]: '' },
    problems: (typed) => (typed[NAME].trim() === '' ? [{ field: NAME, message: 'Give it a name' }] : []),
    idOf: () => NAME,
    send: (typed, sendOnce) => {
      const body = { name: typed[NAME].trim(), query: { sort: 'dueAt' as const, ...filter } };
      return sendOnce(body, (key) =>
        read(
          api.POST('/api/v1/programs/{program}/saved-filters', {
            params: { path: { program: program.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        ),
      );
    },
    onDone: async ({ name }) => {
      await queryClient.invalidateQueries({ queryKey: savedFiltersQuery(program.id).queryKey });
      onClose();
      tell({ text: `“${name}” is kept under Saved filters.` });
    },
  });
  const search = new URLSearchParams(toSearch(selection)).toString();
  return (
    <Dialog title="Save or share what is shown" open onClose={onClose}>
      <ErrorSummary errors={errors} />
      <form className="stack" noValidate onSubmit={submit}>
        <TextField
          {...bound(NAME)}
          label="Name"
          hint="Such as “Anatomy, nobody yet”. Only you see it."
          maxLength={80}
          dir="auto"
        />
        <p className="row">
          <button className="button" aria-disabled={isPending}>
            {isPending ? 'Saving …' : 'Save the filter'}
          </button>
          <CopyButton
            label="Copy its address"
            text={`${location.origin}/reviews/${program.id}${search === '' ? '' : `?${search}`}`}
          />
        </p>
        <p className="small quiet">
          Whoever opens the address gets the same filter over the forms that they may see; “me” is whoever opens it.
        </p>
      </form>
    </Dialog>
  );
}
