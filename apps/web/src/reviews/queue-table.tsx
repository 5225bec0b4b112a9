import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formLink } from './form-link.js';
import { Asked, Due, namesOf, Status } from './review-cells.js';
import { spaced } from './spaced.js';
import type { Review } from './queue.queries.js';
import type { RowsShared } from './rows-shared.js';
import { VIEW_LABELS } from './queue-selection.js';

const COLUMNS = 6;

/** Dense, and as long as the list is: only the rows in sight are there, and each says which one of how many it is. */
export function QueueTable(props: RowsShared): ReactNode {
  const { rows, total, view, selection, queueRows, isPicked, onPickLoaded } = props;
  const { virtual, attach } = queueRows;
  const lastUseful = selection.sort === 'lastUseful' || selection.sort === '-lastUseful';
  const every = rows.every(({ id }) => isPicked(id));
  return (
    // The heading is the first row of as many as there are, and one more.
    <table className="table queue-table" aria-rowcount={total === undefined ? -1 : total + 1}>
      <caption className="visually-hidden">{VIEW_LABELS[view]}</caption>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className="pick">
            <input
              type="checkbox"
              aria-label="Select all that are loaded"
              checked={every}
              ref={(box) => {
                if (box) box.indeterminate = !every && rows.some(({ id }) => isPicked(id));
              }}
              onChange={onPickLoaded}
            />
          </th>
          <th scope="col" className="when">
            {lastUseful ? 'Last useful decision' : 'Due'}
          </th>
          <th scope="col">Form</th>
          <th scope="col" className="how">
            Status
          </th>
          <th scope="col" className="who">
            Assigned to
          </th>
          <th scope="col" className="what">
            Asked for
          </th>
        </tr>
      </thead>
      <tbody ref={attach}>
        {spaced(virtual.getVirtualItems(), virtual.options.scrollMargin, virtual.getTotalSize()).map((part) => {
          if (part.kind === 'gap') {
            return (
              <tr key={`gap-${part.before}`} className="gap" aria-hidden="true">
                <td colSpan={COLUMNS} style={{ height: part.size }} />
              </tr>
            );
          }
          const row = rows[part.index];
          return (
            row !== undefined && <Row key={row.id} {...props} row={row} index={part.index} lastUseful={lastUseful} />
          );
        })}
      </tbody>
    </table>
  );
}

function Row({ row, index, lastUseful, ...props }: RowsShared & { row: Review; index: number; lastUseful: boolean }) {
  const { program, selection, queueRows, isPicked, onPick, onOpen, counts } = props;
  const { measureElement } = queueRows.virtual;
  const { current, setCurrent } = queueRows;
  const picked = isPicked(row.id);
  const queue = counts?.queues.find(({ id }) => id === row.queue)?.name;
  return (
    <tr
      ref={measureElement}
      data-index={index}
      data-row={row.id}
      aria-rowindex={index + 2}
      aria-selected={picked}
      aria-current={current === row.id ? 'true' : undefined}
      onFocus={() => setCurrent(row.id)}
      onClick={() => setCurrent(row.id)}
    >
      <td className="pick">
        <input
          type="checkbox"
          aria-label={`Select ${row.number}`}
          checked={picked}
          onChange={({ nativeEvent }) => onPick(row.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
        />
      </td>
      <td>
        <Due program={program} row={row} lastUseful={lastUseful} />
      </td>
      <th scope="row">
        <Link
          {...formLink(program.id, row.id, selection)}
          className="line title"
          dir="auto"
          onClick={() => onOpen(row.id)}
        >
          {row.title}
        </Link>
        <span className="line quiet">
          <span className="figures">{row.number}</span>
          {queue !== undefined && ` · ${queue}`} · <bdi>{row.provider}</bdi>
        </span>
      </th>
      <td>
        <Status row={row} />
      </td>
      <td className="who">
        <span className={`names${row.assignees.length === 0 ? ' quiet' : ''}`}>{namesOf(row)}</span>
      </td>
      <td className="what">
        <Asked program={program} row={row} />
      </td>
    </tr>
  );
}
