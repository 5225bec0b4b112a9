import './agenda.css';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { RepeatedRows } from '../fields/repeated-rows.js';
import { SelectField } from '../fields/select-field.js';
import { TextField } from '../fields/text-field.js';
import { emptyAgendaRow, type AgendaText } from './draft-text.js';

interface AgendaRowsProps {
  program: Program;
  rows: readonly AgendaText[];
  onChange: (rows: AgendaText[]) => void;
  errorOf: (pointer: string) => string | undefined;
}

const ROW = '/activity/agenda';

/** Session by session, in order. */
export function AgendaRows({ program, rows, onChange, errorOf }: AgendaRowsProps): ReactNode {
  return (
    <RepeatedRows
      id="activity-agenda"
      legend="Agenda (optional)"
      hint="Session by session, in order. Breaks, meals, promotion and travel do not count: enter them, and untick them. Alt with an arrow key moves a row."
      error={errorOf(ROW)}
      what="session"
      most={500}
      rows={rows}
      onChange={onChange}
      empty={emptyAgendaRow}
      firstField={(index) => `activity-agenda-${index}-title`}
      nameOf={({ title }) => title}
      ordered
    >
      {(row, index, set) => (
        <div className="session">
          <TextField
            id={`activity-agenda-${index}-title`}
            label="Session"
            error={errorOf(`${ROW}/${index}/title`)}
            dir="auto"
            maxLength={500}
            value={row.title}
            onChange={({ target }) => set({ title: target.value })}
          />
          <TextField
            id={`activity-agenda-${index}-minutes`}
            label="Minutes"
            error={errorOf(`${ROW}/${index}/minutes`)}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            value={row.minutes}
            onChange={({ target }) => set({ minutes: target.value })}
          />
          <SelectField
            id={`activity-agenda-${index}-category`}
            label="Category"
            error={errorOf(`${ROW}/${index}/category`)}
            empty="None yet"
            choices={program.categories.map(({ id, label }) => ({ value: id, label }))}
            disabled={!row.countable}
            value={row.category}
            onChange={({ target }) => set({ category: target.value })}
          />
          <label className="choice countable">
            <input
              type="checkbox"
              id={`activity-agenda-${index}-countable`}
              checked={row.countable}
              onChange={({ target }) => set({ countable: target.checked })}
            />
            <span>Counts</span>
          </label>
        </div>
      )}
    </RepeatedRows>
  );
}
