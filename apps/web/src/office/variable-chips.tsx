import type { ReactNode } from 'react';

interface VariableChipsProps {
  names: readonly string[];
  onInsert: (name: string) => void;
}

/** What a template may name; a press puts it where the cursor was last. */
export function VariableChips({ names, onInsert }: VariableChipsProps): ReactNode {
  return (
    <div className="variables" role="group" aria-label="Put a variable where the cursor is">
      <span className="quiet small">Put in:</span>
      {names.map((name) => (
        <button key={name} type="button" onClick={() => onInsert(name)}>
          {`{{${name}}}`}
        </button>
      ))}
    </div>
  );
}
