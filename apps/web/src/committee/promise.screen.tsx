import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Refusal } from '../api/answer.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { TextField } from '../fields/text-field.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useNow } from '../time/business-clock.js';
import { formatDate } from '../time/format.js';
import { promiseQuery, type Grouping, type PromiseReport } from './committee.queries.js';
import { todayIn } from '../time/days.js';
import { PromiseCharts } from './promise-charts.js';
import { PromiseSum } from './promise-sum.js';
import { PromiseTable } from './promise-table.js';
import { reportFrom, usualRanges, type ReportSelection } from './report-range.js';
import { CommitteeRoom, type Visitor } from './room.js';

export function PromiseScreen(): ReactNode {
  return (
    <CommitteeRoom
      room="promise"
      title="How the promise is kept"
      lead="Every form is promised an answer by a day. A promise counts on the day it began; forms that you must not see are in none of the figures."
    >
      {(visitor) => <Report visitor={visitor} />}
    </CommitteeRoom>
  );
}

const GROUPINGS: Record<Grouping, string> = { month: 'By month', queue: 'By queue', reviewer: 'By reviewer' };

function Report({ visitor }: { visitor: Visitor }): ReactNode {
  const { program, isChair, isHeadquarters } = visitor;
  const selection = reportFrom(useSearch({ strict: false }));
  const today = todayIn(program.timeZone, useNow());
  const query = useQuery(promiseQuery(program.id, selection));
  // The board sees figures, not those of single members.
  const groupings: Grouping[] = isChair || isHeadquarters ? ['month', 'queue', 'reviewer'] : ['month', 'queue'];
  const to = { to: '/committee/$program/promise', params: { program: program.id } } as const;
  const refusal = query.error instanceof Refusal && query.error.status === 400 ? query.error : null;
  return (
    <>
      <div className="stack screen-only">
        <nav className="spans" aria-label="What the figures are of">
          {groupings.map((by) => (
            <Link
              key={by}
              {...to}
              search={{ ...selection, by } as never}
              aria-current={by === selection.by ? 'true' : undefined}
            >
              {GROUPINGS[by]}
            </Link>
          ))}
        </nav>
        <nav className="spans" aria-label="Usual spans">
          {usualRanges(today).map(({ label, from, to: until }) => (
            <Link
              key={label}
              {...to}
              search={{ ...selection, from, to: until } as never}
              aria-current={from === selection.from && until === selection.to ? 'true' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
        {refusal && <ErrorSummary errors={problemErrors(refusal, () => 'report-to')} />}
        <Range
          key={`${selection.from} ${selection.to}`}
          program={program.id}
          selection={selection}
          report={query.data}
        />
      </div>
      {query.error && !refusal && query.data === undefined && (
        <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isPending && <p role="status">Loading …</p>}
      {query.data && !refusal && <Figures program={program.id} report={query.data} />}
    </>
  );
}

interface RangeProps {
  program: string;
  selection: ReportSelection;
  report: PromiseReport | undefined;
}

/** From the first to the last day on which a promise began; it stands in the address. */
function Range({ program, selection, report }: RangeProps): ReactNode {
  const navigate = useNavigate();
  const [from, setFrom] = useState(selection.from ?? '');
  const [to, setTo] = useState(selection.to ?? '');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const search = { by: selection.by, ...(from !== '' && { from }), ...(to !== '' && { to }) };
    void navigate({ to: '/committee/$program/promise', params: { program }, search: search as never });
  };
  return (
    <form className="row report-range" onSubmit={submit}>
      <TextField
        id="report-from"
        label="From"
        type="date"
        value={from === '' ? (report?.from ?? '') : from}
        onChange={({ target }) => setFrom(target.value)}
      />
      <TextField
        id="report-to"
        label="To"
        type="date"
        value={to === '' ? (report?.to ?? '') : to}
        onChange={({ target }) => setTo(target.value)}
      />
      <button className="button second">Show</button>
    </form>
  );
}

function Figures({ program, report }: { program: string; report: PromiseReport }): ReactNode {
  const { by, from, to, totals } = report;
  const csv = `/api/v1/programs/${program}/reports/promise.csv?${new URLSearchParams({ by, from, to }).toString()}`;
  if (totals.promises === 0) {
    return (
      <p className="notice">
        No promise began between {formatDate(from)} and {formatDate(to)}. Choose other days.
      </p>
    );
  }
  return (
    <>
      <p className="report-sum">
        <PromiseSum report={report} />
      </p>
      <PromiseCharts report={report} />
      <PromiseTable report={report} />
      <p className="row screen-only">
        <a className="button second" href={csv} download>
          Download as CSV
        </a>
        <button type="button" className="button second" onClick={() => window.print()}>
          Print
        </button>
      </p>
    </>
  );
}
