import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formLink } from './form-link.js';
import { Asked, Due, namesOf, Status } from './review-cells.js';
import { spaced } from './spaced.js';
import type { RowsShared } from './rows-shared.js';

/** The same list where a table has no room. */
export function QueueCards(props: RowsShared): ReactNode {
  const { program, selection, rows, total, queueRows, isPicked, onPick, onOpen, counts } = props;
  const { virtual, attach, current } = queueRows;
  const lastUseful = selection.sort === 'lastUseful' || selection.sort === '-lastUseful';
  return (
    <ul className="queue-cards" ref={attach}>
      {spaced(virtual.getVirtualItems(), virtual.options.scrollMargin, virtual.getTotalSize()).map((part) => {
        if (part.kind === 'gap') {
          return <li key={`gap-${part.before}`} aria-hidden="true" className="gap" style={{ height: part.size }} />;
        }
        const row = rows[part.index];
        if (row === undefined) return null;
        const queue = counts?.queues.find(({ id }) => id === row.queue)?.name;
        return (
          <li
            key={row.id}
            ref={virtual.measureElement}
            data-index={part.index}
            data-row={row.id}
            aria-setsize={total ?? -1}
            aria-posinset={part.index + 1}
            aria-current={current === row.id ? 'true' : undefined}
            className={isPicked(row.id) ? 'picked' : ''}
            onFocus={() => queueRows.setCurrent(row.id)}
          >
            <label className="card-pick">
              <input
                type="checkbox"
                aria-label={`Select ${row.number}`}
                checked={isPicked(row.id)}
                onChange={() => onPick(row.id, false)}
              />
            </label>
            <div className="card">
              <p className="card-due">
                <Due program={program} row={row} lastUseful={lastUseful} roomy />
              </p>
              <h2>
                <Link {...formLink(program.id, row.id, selection)} dir="auto" onClick={() => onOpen(row.id)}>
                  {row.title}
                </Link>
              </h2>
              <p className="small quiet">
                <span className="figures">{row.number}</span>
                {queue !== undefined && ` · ${queue}`} · {namesOf(row)}
              </p>
              <p className="card-facts small">
                <span>
                  <Status row={row} />
                </span>
                <span>
                  <Asked program={program} row={row} />
                </span>
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
