import type { ReactNode } from 'react';
import { formatDate } from '../time/format.js';
import type { PromiseReport } from './committee.queries.js';
import { promiseInWords } from './report-range.js';

/** How the promise was kept, and of which days that is said. */
export function PromiseSum({ report: { totals, from, to } }: { report: PromiseReport }): ReactNode {
  const { share, words } = promiseInWords(totals);
  return (
    <>
      {share !== undefined && <strong className="figures">{share}</strong>} {words}{' '}
      <span className="quiet">
        {formatDate(from)} to {formatDate(to)}
      </span>
    </>
  );
}
