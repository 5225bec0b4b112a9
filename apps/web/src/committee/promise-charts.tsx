import type { ReactNode } from 'react';
import { inFigures } from '../catalog/count-of.js';
import { Columns } from '../pictures/columns.js';
import { ShareLegend, Shares, type Share } from '../pictures/shares.js';
import { formatMonth } from '../time/format.js';
import type { PromiseFigures, PromiseReport } from './committee.queries.js';
import { hoursInWords } from './report-range.js';

function sharesOf({ met, late, overdue, atRisk, waiting }: PromiseFigures): Share[] {
  return [
    { mark: 'met', amount: met },
    { mark: 'late', amount: late },
    { mark: 'overdue', amount: overdue },
    { mark: 'at-risk', amount: atRisk },
    { mark: 'waiting', amount: waiting },
  ];
}

/** Pictures of the report: columns along time, bars where there is no order. The table below says the same in figures. */
export function PromiseCharts({ report: { by, rows } }: { report: PromiseReport }): ReactNode {
  const most = Math.max(1, ...rows.map(({ promises }) => promises));
  return (
    <figure className="charts" aria-label="The figures of the table below as pictures">
      <ShareLegend marks={['met', 'late', 'overdue', 'at-risk', 'waiting']} />
      {by === 'month' ? (
        <Columns
          columns={rows.map((row) => ({
            key: row.key ?? '',
            label: monthLabel(row.key ?? ''),
            parts: sharesOf(row),
          }))}
        />
      ) : (
        <div className="bars" aria-hidden="true">
          {rows.map((row) => (
            <div key={row.key ?? ''} className="bar-line">
              <span dir="auto">{row.name}</span>
              <Shares whole={most} parts={sharesOf(row)} />
              <span className="figures quiet">{inFigures(row.promises)}</span>
            </div>
          ))}
        </div>
      )}
      <Times rows={rows} byMonth={by === 'month'} />
    </figure>
  );
}

/** `Nov`, and in January the year. */
function monthLabel(month: string): string {
  const name = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short' }).format(new Date(`${month}-01`));
  return month.endsWith('-01') ? month.slice(0, 4) : name;
}

/** How long answers took: half of them at most so long (the bar), nine of ten at most so long (the line). */
function Times({ rows, byMonth }: { rows: PromiseReport['rows']; byMonth: boolean }): ReactNode {
  const timed = rows.filter(({ gross }) => gross.median !== null);
  const longest = Math.max(1, ...timed.map(({ gross }) => gross.p90 ?? 0));
  if (timed.length === 0) return null;
  const bar = (kind: string, { median, p90 }: PromiseFigures['gross']): ReactNode => (
    <i className={kind} style={{ width: `${(100 * (p90 ?? 0)) / longest}%` }}>
      <b style={{ width: p90 === null || p90 === 0 ? 0 : `${(100 * (median ?? 0)) / p90}%` }} />
    </i>
  );
  return (
    <div className="bars" aria-hidden="true">
      <p className="small quiet">
        Time to the answer: the bar ends where half of them were in, the line where nine of ten were. Outlined: from the
        beginning. Filled: without waiting for the applicant.
      </p>
      {timed.map((row) => (
        <div key={row.key ?? ''} className="bar-line">
          <span dir="auto">{byMonth ? formatMonth(`${row.key ?? ''}-01`) : row.name}</span>
          <span className="spans-of-time">
            {bar('gross', row.gross)}
            {bar('net', row.net)}
          </span>
          <span className="figures quiet">{hoursInWords(row.gross.median)}</span>
        </div>
      ))}
    </div>
  );
}
