import './revisions.css';
import type { ReactNode } from 'react';
import type { NamedChange } from './named-changes.js';
import { wordDiff } from './word-diff.js';

const SPOKEN = { removed: 'taken out: ', added: 'put in: ' };

/** Each part that was said anew: what went is struck through, what came is underlined, and both are read out as such. */
export function DiffList({ changes }: { changes: readonly NamedChange[] }): ReactNode {
  return (
    <dl className="diff-list">
      {changes.map(({ label, from, to }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">
            {wordDiff(from, to).map(({ kind, text }, place) => {
              // Pieces have no identity but their place.
              const key = `${place} ${kind}`;
              if (kind === 'same') return <span key={key}>{text}</span>;
              const Mark = kind === 'removed' ? 'del' : 'ins';
              return (
                <Mark key={key}>
                  <span className="visually-hidden">{SPOKEN[kind]}</span>
                  {text}
                  <span className="visually-hidden">;</span>
                </Mark>
              );
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
