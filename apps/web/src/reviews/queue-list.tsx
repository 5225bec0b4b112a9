import './queue-list.css';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { countOf } from '../catalog/count-of.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useShortcuts, type Shortcut } from '../shell/shortcuts.js';
import { formLink, type FormAction } from './form-link.js';
import { isPicked, NOTHING_PICKED, withFirst, withLoadedToggled, withToggled, type Picks } from './picks.js';
import { BulkBar } from './bulk-bar.js';
import { QueueCards } from './queue-cards.js';
import type { QueueShared } from './queue-groups.js';
import type { RowsShared } from './rows-shared.js';
import { filterText, leaveAt } from './queue-order.js';
import { QueuePreview } from './queue-preview.js';
import { QueueTable } from './queue-table.js';
import type { Review } from './queue.queries.js';
import { toSearch, type ReviewFilter } from './queue-selection.js';
import { useFilling, type MorePages } from './use-filling.js';
import { useMedia } from './use-media.js';
import { useQueueRows, type QueueRows } from './use-queue-rows.js';

const ROW_PX = 40;
const CARD_PX = 148;

interface QueueListProps extends QueueShared {
  roles: readonly string[];
  people: readonly { id: string; label: string }[];
  filter: ReviewFilter;
  rows: readonly Review[];
  /** Undefined while it is not known. */
  total: number | undefined;
  /** Where the rows after the loaded ones begin. */
  cursor: string | undefined;
  more: MorePages;
}

export function QueueList(props: QueueListProps): ReactNode {
  const { rows, total, cursor, more, roles, people, filter: asked, ...shared } = props;
  const { program, selection } = shared;
  const inCards = useMedia('(width < 48rem)');
  const withPreview = useMedia('(width >= 80rem)');
  const filter = filterText(toSearch(selection));
  const order = useMemo(() => rows.map(({ id }) => id), [rows]);
  const [kept, setKept] = useState<{ filter: string; picks: Picks }>({ filter, picks: NOTHING_PICKED });
  const picks = kept.filter === filter ? kept.picks : NOTHING_PICKED;
  const setPicks = (changed: Picks): void => setKept({ filter, picks: changed });
  const [barHeight, setBarHeight] = useState(0);
  const askedFor = JSON.stringify(asked);
  const queueRows = useQueueRows({
    program: program.id,
    filter,
    order,
    total,
    following: useMemo(
      () => (cursor === undefined ? undefined : { asked: JSON.parse(askedFor) as ReviewFilter, cursor }),
      [askedFor, cursor],
    ),
    coveredBelow: barHeight,
    rowHeight: inCards ? CARD_PX : ROW_PX,
    hasMore: more.hasNextPage && !more.isFetchingNextPage && more.error === null,
    askForMore: () => void more.fetchNextPage(),
  });
  const filling = useFilling(more, (formIds) => setPicks(withFirst(formIds)));
  const pick = (id: string, range: boolean): void => setPicks(withToggled(picks, order, id, range));
  useFormKeys(shared, queueRows, pick);
  const list: RowsShared = {
    ...shared,
    rows,
    total,
    queueRows,
    isPicked: (id) => isPicked(picks, id),
    onPick: pick,
    onPickLoaded: () => setPicks(withLoadedToggled(picks, order)),
    onOpen: (id) => leaveAt(program.id, filter, id),
  };
  const current = rows.find(({ id }) => id === queueRows.current);
  return (
    <>
      <p className="queue-found small quiet" role="status">
        {describe(rows.length, total, more.hasNextPage)}
      </p>
      <div className={withPreview ? 'queue-panes' : ''} aria-busy={more.isPlaceholderData}>
        {inCards ? <QueueCards {...list} /> : <QueueTable {...list} />}
        {withPreview && current !== undefined && <QueuePreview {...shared} row={current} onOpen={list.onOpen} />}
      </div>
      {more.error !== null && <ProblemNotice error={more.error} onRetry={() => void more.fetchNextPage()} />}
      {more.hasNextPage && more.error === null && (
        <p className="queue-more">
          <button
            type="button"
            className="button second small"
            aria-disabled={more.isFetchingNextPage}
            onClick={() => {
              if (!more.isFetchingNextPage) void more.fetchNextPage();
            }}
          >
            {more.isFetchingNextPage ? 'Loading …' : 'More forms'}
          </button>
        </p>
      )}
      {(picks.all || picks.ids.size > 0) && (
        <BulkBar
          program={program}
          roles={roles}
          people={people}
          picks={picks}
          filter={asked}
          total={total}
          isFilling={filling.isPending}
          onPickAll={() => setPicks({ ...NOTHING_PICKED, all: true })}
          onPickFirst={() => {
            if (!filling.isPending) filling.mutate();
          }}
          onHeight={setBarHeight}
          onClear={() => setPicks(NOTHING_PICKED)}
        />
      )}
    </>
  );
}

function describe(loaded: number, total: number | undefined, hasMore: boolean): string {
  const forms = (count: number): string => countOf(count, 'form');
  if (!hasMore) return forms(loaded);
  return total === undefined ? `The first ${forms(loaded)}` : forms(total);
}

function useFormKeys(
  { program, selection }: QueueShared,
  { current, move }: QueueRows,
  pick: (id: string, range: boolean) => void,
): void {
  const navigate = useNavigate();
  const filter = filterText(toSearch(selection));
  const open = (action?: FormAction): void => {
    if (current === undefined) return;
    leaveAt(program.id, filter, current);
    void navigate(formLink(program.id, current, selection, action) as Parameters<typeof navigate>[0]);
  };
  const shortcuts: Shortcut[] = [
    { key: 'j', label: 'Next form', run: () => move(1), repeats: true },
    { key: 'k', label: 'Previous form', run: () => move(-1), repeats: true },
    { key: 'Enter', label: 'Open the form', run: () => open() },
    { key: 'a', label: 'Open it to approve', run: () => open('approve') },
    { key: 'd', label: 'Open it to decline', run: () => open('decline') },
    { key: 'i', label: 'Open it to ask the applicant', run: () => open('ask') },
    { key: 'x', label: 'Select it', run: () => current !== undefined && pick(current, false) },
    { key: 'X', label: 'Select up to it', run: () => current !== undefined && pick(current, true) },
  ];
  useShortcuts('The forms of the list', shortcuts);
}
