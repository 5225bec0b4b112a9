import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { historyQuery } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { Moment } from '../time/moment.js';
import { describeEvent } from './history-words.js';

interface ActionProblemProps {
  error: Error | null;
  formId: string;
  program: Program;
  /** The last event known before the form turned out to have changed. */
  changedSince: number | undefined;
}

/** Why something was not done; where the form changed meanwhile, what happened to it. */
export function ActionProblem({ error, formId, program, changedSince }: ActionProblemProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const { data } = useQuery({ ...historyQuery(formId), enabled: changedSince !== undefined });
  useEffect(() => {
    if (error !== null) box.current?.focus();
  }, [error]);
  if (error === null) return null;
  const stale = error instanceof Refusal && error.status === 412;
  const events = changedSince === undefined ? [] : (data?.items.filter(({ seq }) => seq > changedSince) ?? []);
  return (
    <div className="notice bad stack" role="alert" tabIndex={-1} ref={box}>
      <p>
        <strong>{stale ? 'Nothing was sent: this form has changed since you saw it.' : 'This was not done.'}</strong>{' '}
        {!stale && error.message}
      </p>
      {events.length > 0 && (
        <ul>
          {events.map((entry) => (
            <li key={entry.seq}>
              {describeEvent(entry)}, <Moment at={entry.at} zone={program.timeZone} />
            </li>
          ))}
        </ul>
      )}
      {stale && <p>The page shows it as it is now. What you typed is still here: look again, then send it.</p>}
    </div>
  );
}
