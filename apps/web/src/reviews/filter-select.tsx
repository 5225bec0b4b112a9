import { useId, type ReactNode } from 'react';

interface FilterSelectProps {
  label: string;
  /** What stands there while nothing is chosen; without it one of the choices always is. */
  every?: string;
  choices: readonly { id: string; label: string }[];
  value: string | undefined;
  onChoose: (id: string | undefined) => void;
}

/** One part of a filter; choosing acts at once. */
export function FilterSelect({ label, every, choices, value = '', onChoose }: FilterSelectProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
      >
        {every !== undefined && <option value="">{every}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
