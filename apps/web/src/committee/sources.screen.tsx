import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { labelOf } from '../catalog/label-of.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useNow } from '../time/business-clock.js';
import { formatDate, formatDayOf } from '../time/format.js';
import { sourcesQuery, standingQuery, type StandingApproval } from './approvals.queries.js';
import { todayIn } from '../time/days.js';
import { CommitteeRoom, type Visitor } from './room.js';
import { EndSourceForm, SourceForm } from './source-form.js';

export function SourcesScreen(): ReactNode {
  return (
    <CommitteeRoom
      room="sources"
      title="Standing approvals"
      lead="Sources of which everything counts, for each package or hour, until the approval expires or is ended. It is never rewritten: what changes is a new one, and what was earned before stays."
    >
      {(visitor) => <Sources visitor={visitor} />}
    </CommitteeRoom>
  );
}

type Open = { kind: 'new' } | { kind: 'end'; approval: StandingApproval };

function Sources({ visitor: { program, isChair } }: { visitor: Visitor }): ReactNode {
  const query = useInfiniteQuery(standingQuery(program.id));
  const { data: sources = [] } = useQuery(sourcesQuery(program.id));
  const today = todayIn(program.timeZone, useNow());
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  if (query.error && query.data === undefined) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  const all = query.data?.pages.flatMap(({ items }) => items);
  const nameOf = ({ source, organisation }: StandingApproval): string => organisation ?? labelOf(sources, source ?? '');
  const holds = all?.filter((approval) => !isOver(approval, today)) ?? [];
  const over = all?.filter((approval) => isOver(approval, today)) ?? [];
  const lines = (approvals: readonly StandingApproval[], canEnd: boolean): ReactNode => (
    <ul className="absences">
      {approvals.map((approval) => (
        <li key={approval.id}>
          <SourceLine program={program} approval={approval} name={nameOf(approval)} today={today} />
          {canEnd && isChair && approval.ending === null && (
            <p className="row">
              <button type="button" className="link" onClick={() => setOpen({ kind: 'end', approval })}>
                End …<span className="visually-hidden"> the approval of {nameOf(approval)}</span>
              </button>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {isChair && (
        <p>
          <button type="button" className="button" onClick={() => setOpen({ kind: 'new' })}>
            Approve a source …
          </button>
        </p>
      )}
      {all === undefined && <p role="status">Loading …</p>}
      {all !== undefined && holds.length === 0 && <p className="notice">No source is approved as a whole.</p>}
      {holds.length > 0 && lines(holds, true)}
      {over.length > 0 && (
        <section className="stack">
          <h2>Over</h2>
          {lines(over, false)}
        </section>
      )}
      {query.hasNextPage && (
        <p>
          <button type="button" className="button second" onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Loading …' : 'Earlier ones'}
          </button>
        </p>
      )}
      <Dialog
        title={open?.kind === 'end' ? `End the approval of ${nameOf(open.approval)}` : 'Approve a source'}
        open={open !== null}
        onClose={close}
      >
        {open?.kind === 'new' && <SourceForm program={program} sources={sources} today={today} onDone={close} />}
        {open?.kind === 'end' && (
          <EndSourceForm
            program={program}
            approval={open.approval}
            name={nameOf(open.approval)}
            today={today}
            onDone={close}
          />
        )}
      </Dialog>
    </>
  );
}

function isOver({ expiresOn, ending }: StandingApproval, today: string): boolean {
  return (expiresOn !== null && expiresOn < today) || (ending !== null && ending.on <= today);
}

const BASES: Record<StandingApproval['basis'], string> = {
  package: 'for each package',
  'contact-hour': 'for each contact hour',
  'as-approved': 'at most, for each activity, as the organisation approved it',
};

interface SourceLineProps {
  program: Program;
  approval: StandingApproval;
  name: string;
  today: string;
}

function SourceLine({ program, approval, name, today }: SourceLineProps): ReactNode {
  const { basis, credits, note, effectiveFrom, expiresOn, ending, approvedAt } = approval;
  return (
    <div>
      <p>
        <strong dir="auto">{name}</strong>
        {effectiveFrom > today && <span className="chip soon"> from {formatDate(effectiveFrom)}</span>}
      </p>
      <p>
        {credits
          .map(
            ({ category, hours, credentials = [] }) =>
              `${hours} ${labelOf(program.categories, category)}${credentials.length > 0 ? ` (${credentials.join(', ')})` : ''}`,
          )
          .join(', ')}{' '}
        {BASES[basis]}
      </p>
      {note !== '' && <p dir="auto">{note}</p>}
      <p className="quiet small">
        Since {formatDate(effectiveFrom)}, given {formatDayOf(approvedAt, program.timeZone)}
        {expiresOn !== null && ` · until ${formatDate(expiresOn)}`}
        {ending !== null && (
          <>
            {' '}
            · ends {formatDate(ending.on)}: <span dir="auto">{ending.reason}</span>
          </>
        )}
      </p>
    </div>
  );
}
