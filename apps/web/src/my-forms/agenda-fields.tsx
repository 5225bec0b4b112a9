import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import type { AgendaEntry } from './corrections.js';

interface AgendaFieldsProps {
  program: Program;
  agenda: readonly AgendaEntry[];
  onChange: (agenda: AgendaEntry[]) => void;
}

/** The agenda row by row; a row that is left empty is left out. */
export function AgendaFields({ program, agenda, onChange }: AgendaFieldsProps): ReactNode {
  const change = (place: number, parts: Partial<AgendaEntry>): void =>
    onChange(agenda.map((row, other) => (other === place ? { ...row, ...parts } : row)));
  return (
    <fieldset className="choices agenda-fields">
      <legend>Agenda</legend>
      {agenda.map((row, place) => (
        // Rows have no identity but their place.
        <div key={place} className="agenda-row">
          <input
            className="input"
            id={`correct-agenda-${place}`}
            aria-label={`Row ${place + 1}: title`}
            dir="auto"
            maxLength={500}
            value={row.title}
            onChange={({ target }) => change(place, { title: target.value })}
          />
          <input
            className="input"
            type="number"
            min={1}
            aria-label={`Row ${place + 1}: minutes`}
            placeholder="minutes"
            value={row.minutes}
            onChange={({ target }) => change(place, { minutes: target.value })}
          />
          <select
            className="input"
            aria-label={`Row ${place + 1}: category`}
            value={row.category}
            onChange={({ target }) => change(place, { category: target.value })}
          >
            <option value="">No category</option>
            {program.categories.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
          <label className="choice">
            <input
              type="checkbox"
              checked={row.countable}
              onChange={({ target }) => change(place, { countable: target.checked })}
            />
            <span>
              Counts<span className="visually-hidden">: row {place + 1}</span>
            </span>
          </label>
          <button type="button" className="link" onClick={() => onChange(agenda.filter((_, other) => other !== place))}>
            Remove<span className="visually-hidden"> row {place + 1}</span>
          </button>
        </div>
      ))}
      <p>
        <button
          type="button"
          className="button second small"
          onClick={() => onChange([...agenda, { title: '', minutes: '', category: '', countable: true }])}
        >
          Add a row
        </button>
      </p>
    </fieldset>
  );
}
