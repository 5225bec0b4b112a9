import type { ReactNode } from 'react';
import { diffLines } from './diff-lines.js';

/** What lines went and which came, said in words as well as shown. */
export function LineDiff({ before, after }: { before: string; after: string }): ReactNode {
  const lines = diffLines(before, after);
  if (lines.every(({ kind }) => kind === 'same')) return <p className="quiet">No difference.</p>;
  return (
    <div className="line-diff small" role="group" aria-label="Differences" tabIndex={0}>
      {lines.map(({ kind, text }, index) => {
        if (kind === 'same') return <div key={index}>{text || ' '}</div>;
        const Mark = kind === 'gone' ? 'del' : 'ins';
        return (
          <Mark key={index}>
            <span className="visually-hidden">{kind === 'gone' ? 'Removed: ' : 'Added: '}</span>
            {text || ' '}
          </Mark>
        );
      })}
    </div>
  );
}
