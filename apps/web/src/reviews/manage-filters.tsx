import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { TextField } from '../fields/text-field.js';
import { Dialog } from '../shell/dialog.js';
import { tell } from '../shell/news.js';
import { savedFiltersQuery, type SavedFilter } from './queue.queries.js';

interface ManageProps {
  program: Program;
  filters: readonly SavedFilter[];
  onClose: () => void;
}

export function ManageFilters({ program, filters, onClose }: ManageProps): ReactNode {
  return (
    <Dialog title="Saved filters" open onClose={onClose}>
      {filters.length === 0 && <p>You keep no filter any more.</p>}
      <ul className="saved-list">
        {filters.map((filter) => (
          <FilterLine key={filter.id} program={program.id} filter={filter} />
        ))}
      </ul>
    </Dialog>
  );
}

function FilterLine({ program, filter }: { program: string; filter: SavedFilter }): ReactNode {
  const queryClient = useQueryClient();
  const { queryKey } = savedFiltersQuery(program);
  const [name, setName] = useState(filter.name);
  const path = { program, filterId: filter.id };
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey });
  const rename = useMutation({
    mutationFn: () =>
      read(
        api.PUT('/api/v1/programs/{program}/saved-filters/{filterId}', {
          params: { path, header: { 'If-Match': `"${filter.version}"` } },
          body: { name: name.trim(), query: filter.query as never },
        }),
      ),
    onSuccess: async ({ name: kept }) => {
      await refresh();
      tell({ text: `It is called “${kept}” now.` });
    },
    // Somebody, in another window, was quicker: their name comes, and what is typed here stays.
    onError: (error) => (error instanceof Refusal && error.status === 412 ? refresh() : undefined),
  });
  const remove = useMutation({
    mutationFn: () => read(api.DELETE('/api/v1/programs/{program}/saved-filters/{filterId}', { params: { path } })),
    onSuccess: async () => {
      await refresh();
      tell({ text: `“${filter.name}” is deleted.`, action: { label: 'Undo', run: () => restore.mutate() } });
    },
  });
  const restore = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/programs/{program}/saved-filters', {
          params: { path: { program } },
          body: { name: filter.name, query: filter.query as never },
        }),
      ),
    onSuccess: async () => {
      await refresh();
      tell({ text: `“${filter.name}” is back.` });
    },
    onError: (error) => tell({ text: error.message, action: { label: 'Try again', run: () => restore.mutate() } }),
  });
  const isStale = rename.error instanceof Refusal && rename.error.status === 412;
  const error = name.trim() === '' ? 'Give it a name' : (rename.error?.message ?? remove.error?.message);
  return (
    <li>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!rename.isPending && name.trim() !== '') rename.mutate();
        }}
      >
        <TextField
          id={`filter-${filter.id}`}
          label="Name"
          error={
            isStale && name.trim() !== ''
              ? `It was changed in another window, to “${filter.name}”. Your name for it is still here: rename it again to keep yours.`
              : error
          }
          maxLength={80}
          dir="auto"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <p className="row">
          <button className="button second small" aria-disabled={rename.isPending}>
            Rename<span className="visually-hidden"> {filter.name}</span>
          </button>
          <button
            type="button"
            className="button second small"
            aria-disabled={remove.isPending}
            onClick={() => {
              if (!remove.isPending) remove.mutate();
            }}
          >
            Delete<span className="visually-hidden"> {filter.name}</span>
          </button>
        </p>
      </form>
    </li>
  );
}
