import type { ReactNode } from 'react';
import { dueWords } from '../reviews/due.js';
import type { Review } from '../reviews/queue.queries.js';
import { useNow } from '../time/business-clock.js';

interface HandOverFormsProps {
  zone: string;
  rows: readonly Review[];
  /** Forms that stay where they are. */
  kept: readonly string[];
  error: string | undefined;
  onKeep: (ids: readonly string[]) => void;
}

/** A member's open forms, the next due first; all of them go unless they are ticked off. */
export function HandOverForms({ zone, rows, kept, error, onKeep }: HandOverFormsProps): ReactNode {
  const now = useNow();
  return (
    <fieldset className="choices" aria-describedby={error === undefined ? undefined : 'hand-over-forms-error'}>
      <legend>
        Forms: {rows.length - kept.length} of {rows.length} chosen
      </legend>
      {error !== undefined && (
        <div className="wrong" id="hand-over-forms-error">
          {error}
        </div>
      )}
      <p className="row small">
        <button type="button" className="link" id="hand-over-forms" onClick={() => onKeep([])}>
          All
        </button>
        <button type="button" className="link" onClick={() => onKeep(rows.map(({ id }) => id))}>
          None
        </button>
      </p>
      <div className="forms-to-choose">
        {rows.map((row) => (
          <label key={row.id} className="choice">
            <input
              type="checkbox"
              checked={!kept.includes(row.id)}
              onChange={({ target }) => onKeep(target.checked ? kept.filter((id) => id !== row.id) : [...kept, row.id])}
            />
            <span>
              <span dir="auto">{row.title}</span>
              <span className="hint">
                {row.number} · {dueWords(row, { now, zone, lastUseful: false }).first}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
