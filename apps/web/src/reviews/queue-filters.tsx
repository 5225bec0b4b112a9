import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { labelOf } from '../catalog/label-of.js';
import { SearchField } from '../fields/search-field.js';
import { inFigures } from '../catalog/count-of.js';
import type { QueueShared } from './queue-groups.js';
import { FilterSelect } from './filter-select.js';
import { narrowing, SORT_LABELS, toSearch, type QueueSelection, type ReviewFilter } from './queue-selection.js';
import { REVIEW_STATUSES } from './review-status.js';

export const SEARCH_FIELD = 'queue-search';
/** Parts that have a control of their own; the others, from a link or a saved filter, are named and can be taken off. */
const CONTROLLED = ['q', 'queue', 'assignee', 'overdue', 'dueSoon', 'category', 'status'];

interface FiltersProps extends QueueShared {
  people: readonly { id: string; label: string }[];
  filter: ReviewFilter;
}

/** What narrows the list and orders it. All of it stands in the address. */
export function QueueFilters({ program, selection, view, counts, people, filter }: FiltersProps): ReactNode {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const choose = (change: QueueSelection, replace = false): void => {
    const search = toSearch({ ...selection, ...change });
    void navigate({ to: '/reviews/$program', params: { program: program.id }, search, replace, resetScroll: false });
  };
  const due = selection.overdue === 'true' ? 'overdue' : selection.dueSoon === 'true' ? 'soon' : '';
  const others = narrowing(selection).filter(([name]) => !CONTROLLED.includes(name));
  return (
    <form className={`queue-filters${open ? ' open' : ''}`} role="search" onSubmit={(event) => event.preventDefault()}>
      <SearchField
        id={SEARCH_FIELD}
        label="Search numbers, titles and providers"
        place="queue-search"
        value={selection.q ?? ''}
        onSearch={(q) => choose({ q }, true)}
      />
      <button type="button" className="link queue-more-filters" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Fewer filters' : 'More filters'}
      </button>
      {(counts?.queues.length ?? 0) > 1 && (
        <FilterSelect
          label="Queue"
          every="All queues"
          value={selection.queue}
          choices={counts?.queues.map(({ id, name, open }) => ({ id, label: `${name} (${inFigures(open)})` })) ?? []}
          onChoose={(queue) => choose({ queue })}
        />
      )}
      <FilterSelect
        label="Assigned to"
        every="Anyone"
        value={selection.assignee}
        choices={people}
        onChoose={(assignee) => choose({ assignee })}
      />
      <FilterSelect
        label="Due"
        every="Any time"
        value={due}
        choices={[
          { id: 'overdue', label: 'Overdue' },
          { id: 'soon', label: 'Within three days' },
        ]}
        onChoose={(chosen) =>
          choose({
            overdue: chosen === 'overdue' ? 'true' : undefined,
            dueSoon: chosen === 'soon' ? 'true' : undefined,
          })
        }
      />
      <FilterSelect
        label="Category"
        every="All categories"
        value={selection.category}
        choices={program.categories}
        onChoose={(category) => choose({ category })}
      />
      {(view === 'all' || selection.status !== undefined) && (
        <FilterSelect
          label="Status"
          every="Any status"
          value={selection.status}
          choices={statusChoices(selection.status)}
          onChoose={(status) => choose({ status })}
        />
      )}
      <FilterSelect
        label="Order"
        value={filter.sort}
        choices={Object.entries(SORT_LABELS).map(([id, label]) => ({ id, label }))}
        onChoose={(sort) => choose(selectionWithSort(sort))}
      />
      {others.length > 0 && (
        <ul className="queue-others row small">
          {others.map(([name, value]) => (
            <li key={name}>
              <button type="button" className="button second small" onClick={() => choose({ [name]: undefined })}>
                {PART_LABELS[name] ?? name}: {labelOf([...program.tags, ...program.formats], value)}
                <span aria-hidden="true"> ×</span>
                <span className="visually-hidden">, take this filter off</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

const PART_LABELS: Readonly<Record<string, string>> = {
  late: 'Decided late',
  openQuestion: 'Question open',
  round: 'Round',
  tag: 'Topic',
  format: 'Format',
  delivery: 'Delivery',
  origin: 'Came as',
  provider: 'Provider',
  submittedFrom: 'Sent from',
  submittedTo: 'Sent until',
  startsFrom: 'Starts from',
  startsTo: 'Starts until',
};

function selectionWithSort(sort: string | undefined): QueueSelection {
  return { sort: Object.keys(SORT_LABELS).find((each) => each === sort) as QueueSelection['sort'] };
}

function statusChoices(chosen: string | undefined): { id: string; label: string }[] {
  const single = Object.entries(REVIEW_STATUSES)
    .filter(([id]) => id !== 'draft')
    .map(([id, { label }]) => ({ id, label }));
  return chosen?.includes(',') ? [{ id: chosen, label: 'Several' }, ...single] : single;
}
