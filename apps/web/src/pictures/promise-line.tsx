import './pictures.css';
import type { ReactNode } from 'react';
import { Moment } from '../time/moment.js';
import { formatDistance } from '../time/format.js';
import { pausesOf, promisePicture, type MarkKind, type PromiseFacts } from './promise-marks.js';

const LABELS: Record<Exclude<MarkKind, 'submitted'>, string> = {
  today: 'Today',
  answered: 'Answered',
  due: 'Answer promised by',
  'last-useful': 'Last day on which an answer is of use',
};

interface PromiseLineProps extends PromiseFacts {
  zone: string;
  /** What the line begins with: `Submitted`. */
  began: string;
}

/**
 * The promise as a line: submission, today, due, last useful day, and what paused it. The list below says the same, so
 * the picture itself is silent.
 */
export function PromiseLine({ zone, began, ...facts }: PromiseLineProps): ReactNode {
  const { marks, stretches, state } = promisePicture(facts);
  const pauses = pausesOf(facts);
  return (
    <figure className={`promise ${state}`}>
      <svg width="100%" height="28" aria-hidden="true">
        <line x1="0%" x2="100%" y1="14" y2="14" className="track" />
        {stretches.map(({ kind, from, to }) => (
          <line key={`${kind} ${from}`} x1={`${from}%`} x2={`${to}%`} y1="14" y2="14" className={kind} />
        ))}
        {marks.map(({ kind, place }) => (
          <circle key={kind} cx={`${place}%`} cy="14" r={kind === 'today' ? 7 : 5} className={`mark ${kind}`} />
        ))}
      </svg>
      <ol className="marks">
        {marks.map(({ kind, at }) => (
          <li key={kind}>
            <svg width="14" height="14" aria-hidden="true">
              <circle cx="7" cy="7" r={kind === 'today' ? 6 : 5} className={`mark ${kind}`} />
            </svg>
            <span>
              <span className="quiet">{kind === 'submitted' ? began : LABELS[kind]}</span>{' '}
              <Moment at={new Date(at).toISOString()} zone={zone} />
              {kind === 'due' && state !== 'answered' && (
                <strong className="left"> {formatDistance(facts.now, facts.dueAt)}</strong>
              )}
            </span>
          </li>
        ))}
      </ol>
      {pauses.map(({ from, to, reason }) => (
        <p key={from} className="small quiet">
          Paused from <Moment at={from} zone={zone} /> to <Moment at={to} zone={zone} />: {reason}
        </p>
      ))}
    </figure>
  );
}
