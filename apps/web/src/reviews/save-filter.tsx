import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { TextField } from '../fields/text-field.js';
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
  const [name, setName] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const key = useRef(crypto.randomUUID());
  const save = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/programs/{program}/saved-filters', {
          params: { path: { program: program.id }, header: { 'Idempotency-Key': key.current } },
          body: { name: name.trim(), query: { sort: 'dueAt', ...filter } },
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: savedFiltersQuery(program.id).queryKey });
      onClose();
      tell({ text: `“${name.trim()}” is kept under Saved filters.` });
    },
    onError: (error) => setErrors(problemErrors(error, () => NAME)),
  });
  const search = new URLSearchParams(toSearch(selection)).toString();
  return (
    <Dialog title="Save or share what is shown" open onClose={onClose}>
      <ErrorSummary errors={errors} />
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (save.isPending) return;
          const isEmpty = name.trim() === '';
          setErrors(isEmpty ? [{ field: NAME, message: 'Give it a name' }] : []);
          if (!isEmpty) save.mutate();
        }}
      >
        <TextField
          id={NAME}
          label="Name"
          hint="Such as “Anatomy, nobody yet”. Only you see it."
          error={errors.find(({ field }) => field === NAME)?.message}
          maxLength={80}
          dir="auto"
          value={name}
          onChange={({ target }) => {
            // Another name is another filter.
            key.current = crypto.randomUUID();
            setName(target.value);
          }}
        />
        <p className="row">
          <button className="button" aria-disabled={save.isPending}>
            {save.isPending ? 'Saving …' : 'Save the filter'}
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
