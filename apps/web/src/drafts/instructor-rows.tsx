import type { ReactNode } from 'react';
import { RepeatedRows } from '../fields/repeated-rows.js';
import { TextField } from '../fields/text-field.js';
import { emptyInstructor, type InstructorText } from './draft-text.js';

interface InstructorRowsProps {
  hint: string;
  rows: readonly InstructorText[];
  onChange: (rows: InstructorText[]) => void;
  errorOf: (pointer: string) => string | undefined;
}

/** Who teaches it. */
export function InstructorRows({ hint, rows, onChange, errorOf }: InstructorRowsProps): ReactNode {
  return (
    <RepeatedRows
      id="activity-instructors"
      legend="Instructors"
      hint={hint}
      what="instructor"
      most={100}
      rows={rows}
      onChange={onChange}
      empty={emptyInstructor}
      firstField={(index) => `activity-instructors-${index}-name`}
      nameOf={({ name }) => name}
    >
      {(row, index, set) => (
        <div className="pair">
          <TextField
            id={`activity-instructors-${index}-name`}
            label="Name"
            error={errorOf(`/activity/instructors/${index}/name`)}
            dir="auto"
            autoComplete="off"
            maxLength={200}
            value={row.name}
            onChange={({ target }) => set({ name: target.value })}
          />
          <TextField
            id={`activity-instructors-${index}-credentials`}
            label="Credentials (optional)"
            error={errorOf(`/activity/instructors/${index}/credentials`)}
            dir="auto"
            maxLength={500}
            value={row.credentials}
            onChange={({ target }) => set({ credentials: target.value })}
          />
        </div>
      )}
    </RepeatedRows>
  );
}
