import type { ReactNode, SelectHTMLAttributes } from 'react';
import { DescribedField, describedBy, type FieldFrame } from './described-field.js';

export interface Choice {
  value: string;
  label: string;
}

type SelectFieldProps = FieldFrame &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className' | 'children'> & {
    choices: readonly Choice[];
    /** What stands there while nothing is chosen; without it the first choice is. */
    empty?: string;
  };

/** One of several. */
export function SelectField({ id, label, hint, error, choices, empty, ...select }: SelectFieldProps): ReactNode {
  const frame = { id, label, hint, error };
  return (
    <DescribedField {...frame}>
      <select {...select} id={id} className="input" {...describedBy(frame)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </DescribedField>
  );
}
