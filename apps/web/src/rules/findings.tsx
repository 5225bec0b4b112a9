import type { ReactNode } from 'react';
import type { PolicyFinding } from './rules.queries.js';

const WORDS: Record<PolicyFinding['severity'], string> = { error: 'Mistake', warning: 'Look again', note: 'Note' };

/** What is to be said of a text, each with its line. */
export function Findings({
  findings,
  onGo,
}: {
  findings: readonly PolicyFinding[];
  /** Shows the line; without it there is no text to show it in. */
  onGo?: (line: number) => void;
}): ReactNode {
  if (findings.length === 0) return null;
  return (
    <ul className="plain rules-findings">
      {findings.map(({ severity, line, message }) => (
        <li key={`${line} ${message}`} className={severity}>
          <strong>{WORDS[severity]}</strong>{' '}
          {onGo === undefined ? (
            <span className="figures">line {line}</span>
          ) : (
            <button type="button" className="link figures" onClick={() => onGo(line)}>
              line {line}
            </button>
          )}
          : {message}
        </li>
      ))}
    </ul>
  );
}
