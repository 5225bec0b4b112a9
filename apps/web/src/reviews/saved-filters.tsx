import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { DisclosureMenu } from '../shell/disclosure-menu.js';
import { savedFiltersQuery } from './queue.queries.js';
import { selectionOfSaved, toSearch, type QueueSelection, type ReviewFilter } from './queue-selection.js';

const SaveFilter = lazy(() => import('./save-filter.js').then(({ SaveFilter: component }) => ({ default: component })));
const ManageFilters = lazy(() =>
  import('./manage-filters.js').then(({ ManageFilters: component }) => ({ default: component })),
);

interface SavedFiltersProps {
  program: Program;
  selection: QueueSelection;
  /** What is shown, as the api is asked for it. */
  filter: ReviewFilter;
}

/** Filters that a person keeps for themselves, each a link; others get one by its address. */
export function SavedFilters({ program, selection, filter }: SavedFiltersProps): ReactNode {
  const { data, error } = useQuery(savedFiltersQuery(program.id));
  const [open, setOpen] = useState<'save' | 'manage'>();
  const close = (): void => setOpen(undefined);
  return (
    <div className="saved-filters">
      <DisclosureMenu label="Saved filters">
        {error !== null && <p className="who small">They could not be loaded.</p>}
        {data?.items.length === 0 && <p className="who small">You keep no filter yet.</p>}
        {data?.items.map(({ id, name, query }) => (
          <Link
            key={id}
            to="/reviews/$program"
            params={{ program: program.id }}
            search={toSearch(selectionOfSaved(query))}
            resetScroll={false}
            dir="auto"
          >
            {name}
          </Link>
        ))}
        <button type="button" onClick={() => setOpen('save')}>
          Save or share what is shown …
        </button>
        {(data?.items.length ?? 0) > 0 && (
          <button type="button" onClick={() => setOpen('manage')}>
            Rename or delete …
          </button>
        )}
      </DisclosureMenu>
      <Suspense fallback={null}>
        {open === 'save' && <SaveFilter program={program} selection={selection} filter={filter} onClose={close} />}
        {open === 'manage' && <ManageFilters program={program} filters={data?.items ?? []} onClose={close} />}
      </Suspense>
    </div>
  );
}
