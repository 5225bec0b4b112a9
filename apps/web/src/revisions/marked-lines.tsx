import './revisions.css';
import type { ReactNode } from 'react';
import type { DiffLine } from './diff-lines.js';

interface MarkedLinesProps {
  label: string;
  /** Null where lines are left out. */
  lines: readonly (DiffLine | null)[];
}

/** What lines went and which came, said in words as well as shown. */
export function MarkedLines({ label, lines }: MarkedLinesProps): ReactNode {
  return (
    <div className="marked-lines small" role="group" aria-label={label} tabIndex={0}>
      {lines.map((line, index) => {
        if (line === null) {
          return (
            <div key={index} className="quiet">
              …
            </div>
          );
        }
        if (line.kind === 'same') return <div key={index}>{line.text || ' '}</div>;
        const Mark = line.kind === 'gone' ? 'del' : 'ins';
        return (
          <Mark key={index}>
            <span className="visually-hidden">{line.kind === 'gone' ? 'Removed: ' : 'Added: '}</span>
            {line.text || ' '}
          </Mark>
        );
      })}
    </div>
  );
}
