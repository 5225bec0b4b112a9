import './files.css';
import { useId, useState, type ReactNode } from 'react';

interface SpreadsheetDropProps {
  label: string;
  /** What sending it does not do yet, say. */
  hint?: string;
  /** One file at a time: while it is, none is taken. */
  busy: boolean;
  second?: boolean;
  onFile: (file: File) => void;
  /** How far the file is. */
  children?: ReactNode;
}

/** Takes a table by choosing or dropping it. */
export function SpreadsheetDrop({ label, hint, busy, second, onFile, children }: SpreadsheetDropProps): ReactNode {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined && !busy) onFile(file);
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <p className="row">
        <label className={second === true ? 'button second' : 'button'} aria-disabled={busy}>
          {label}
          <input
            type="file"
            className="visually-hidden"
            accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-describedby={id}
            disabled={busy}
            onChange={({ target }) => {
              take(target.files);
              // The same file can be chosen once more, corrected.
              target.value = '';
            }}
          />
        </label>
        <span className="quiet" id={id}>
          or drop it here: CSV or Excel (.xlsx), at most 10 MB and 5,000 rows.{hint !== undefined && ` ${hint}`}
        </span>
      </p>
      {children}
    </div>
  );
}
