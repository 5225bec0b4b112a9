import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { historyQuery } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatInstant } from '../time/format.js';
import { datesWith, describeEvent, wordsWith } from './history-words.js';

/** What happened to a form, as its applicant may know it. */
export function History({ formId, program }: { formId: string; program: Program }): ReactNode {
  const { data, error, refetch } = useQuery(historyQuery(formId));
  return (
    <section aria-labelledby="history">
      <h2 id="history">What happened</h2>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <ol className="history">
        {data?.items.map((entry) => {
          const words = wordsWith(entry);
          const dates = datesWith(entry);
          return (
            <li key={entry.seq}>
              <time className="quiet figures" dateTime={entry.at}>
                {formatInstant(entry.at, program.timeZone)}
              </time>
              <div>
                <p>
                  {describeEvent(entry)}
                  {dates !== undefined && `: ${dates}`}
                </p>
                {words !== undefined && (
                  <p className="quiet small words" dir="auto">
                    {words}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
