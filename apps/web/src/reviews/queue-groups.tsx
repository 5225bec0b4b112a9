import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { inFigures } from '../catalog/count-of.js';
import type { ReviewCounts } from './queue.queries.js';
import { QUEUE_VIEWS, toSearch, totalOf, VIEW_LABELS, type QueueSelection, type QueueView } from './queue-selection.js';

export interface QueueShared {
  program: Program;
  selection: QueueSelection;
  view: QueueView;
  counts: ReviewCounts | undefined;
}

/** Whose move it is: each with the number of forms in its list, counted by the same query. */
export function QueueGroups({ program, selection, view, counts }: QueueShared): ReactNode {
  return (
    <nav className="queue-groups" aria-label="Which forms">
      {QUEUE_VIEWS.map((each) => {
        const total = totalOf(counts, each);
        return (
          <Link
            key={each}
            to="/reviews/$program"
            params={{ program: program.id }}
            search={searchOfView(selection, each)}
            aria-current={each === view ? 'page' : undefined}
            activeProps={{}}
            resetScroll={false}
          >
            {VIEW_LABELS[each]}
            {total !== undefined && <span className="count figures"> {inFigures(total)}</span>}
          </Link>
        );
      })}
    </nav>
  );
}

/** Statuses and orders belong to the list they were chosen in; everything else goes along. */
export function searchOfView(
  { status: _status, sort: _sort, ...selection }: QueueSelection,
  group: QueueView,
): Record<string, string> {
  return toSearch({ ...selection, group });
}
