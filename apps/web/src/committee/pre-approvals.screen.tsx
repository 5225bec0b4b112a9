import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../shell/dialog.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatDayOf } from '../time/format.js';
import { inAdvanceQuery } from './approvals.queries.js';
import { OccurrenceForm } from './occurrence-form.js';
import { PreApprovalForm } from './pre-approval-form.js';
import { CommitteeRoom, type Visitor } from './room.js';

export function PreApprovalsScreen(): ReactNode {
  return (
    <CommitteeRoom
      room="preApprovals"
      title="Approved in advance"
      lead="What the committee approves of its own accord, such as a designated session of a meeting. It is listed under Upcoming Courses at once, and nobody is mailed."
    >
      {(visitor) => <PreApprovals visitor={visitor} />}
    </CommitteeRoom>
  );
}

type Open = { kind: 'new' } | { kind: 'occurrence'; id: string; title: string };

function PreApprovals({ visitor: { program } }: { visitor: Visitor }): ReactNode {
  const query = useInfiniteQuery(inAdvanceQuery(program.id));
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  if (query.error && query.data === undefined) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  const rows = query.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <p>
        <button type="button" className="button" onClick={() => setOpen({ kind: 'new' })}>
          Approve an activity …
        </button>
      </p>
      {rows === undefined && <p role="status">Loading …</p>}
      {rows?.length === 0 && <p className="notice">Nothing has been approved in advance yet.</p>}
      <ul className="absences">
        {rows?.map((row) => (
          <li key={row.id}>
            <div>
              <p>
                <Link to={`/reviews/${program.id}/${row.id}` as never} dir="auto">
                  {row.title}
                </Link>
              </p>
              <p className="quiet small">
                {row.number} · <span dir="auto">{row.provider}</span> · {formatDayOf(row.submittedAt, program.timeZone)}
              </p>
            </div>
            <p className="row">
              <button
                type="button"
                className="link"
                onClick={() => setOpen({ kind: 'occurrence', id: row.id, title: row.title })}
              >
                Next dates …<span className="visually-hidden"> of {row.title}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <p>
          <button type="button" className="button second" onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Loading …' : 'Show more'}
          </button>
        </p>
      )}
      <Dialog
        title={open?.kind === 'occurrence' ? 'The same activity on other dates' : 'Approve an activity'}
        open={open !== null}
        onClose={close}
        wide
      >
        {open?.kind === 'new' && <PreApprovalForm program={program} onDone={close} />}
        {open?.kind === 'occurrence' && (
          <OccurrenceForm program={program} formId={open.id} title={open.title} onDone={close} />
        )}
      </Dialog>
    </>
  );
}
