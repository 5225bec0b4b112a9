import './record.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { meQuery } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { useNow } from '../time/business-clock.js';
import { todayIn } from '../time/days.js';
import { formatDate, formatDates } from '../time/format.js';
import { ClaimsList } from './claims-list.js';
import { Plan } from './plan.js';
import { RecordPicture } from './record-picture.js';
import { approvedSourcesQuery, recordQuery, type CreditRecord } from './record.queries.js';
import { ToClaim } from './to-claim.js';
import { RenewalNotice } from '../renewal/renewal-notice.js';
import { TermLine } from './term-line.js';
import { WhatIf } from './what-if.js';

const route = getRouteApi('/record/$program');

/** A member's credits in one term: what counts, what is above a limit, what is needed. */
export function RecordScreen(): ReactNode {
  const { program: programId } = route.useParams();
  const program = programOf(programId);
  useTitle('Credit record');
  if (program === undefined) return <NotFound what="There is no such program." />;
  return (
    <SignedInOnly title="Credit record">
      <RecordPage program={program} />
    </SignedInOnly>
  );
}

function RecordPage({ program }: { program: Program }): ReactNode {
  const choice = route.useSearch();
  const { data: record, error, refetch } = useQuery(recordQuery(program.id, choice));
  if (error instanceof Refusal && error.problem.code === 'record.none') return <NoRecord program={program} />;
  if (error instanceof Refusal && [400, 403, 404].includes(error.status)) {
    return <NotFound what="There is no such record, or it is not one that you may read." />;
  }
  if (error && record === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (record === undefined) return <p role="status">Loading …</p>;
  return <Whole program={program} record={record} isOwn={choice.member === undefined} />;
}

function Whole({ program, record, isOwn }: { program: Program; record: CreditRecord; isOwn: boolean }): ReactNode {
  const { member, credential, cycle, asOf, met, daysLeft } = record;
  const today = todayIn(program.timeZone, useNow());
  const isOver = credential.ending !== null && credential.ending.on <= today;
  const { data: me } = useQuery(meQuery);
  const mayCorrect = me?.roles?.some((held) => held.program === program.id && held.role === 'hq') ?? false;
  return (
    <article className="record-page">
      <header className="stack">
        {!isOwn && (
          <p className="crumbs">
            <Link to="/office/$program/members" params={{ program: program.id }}>
              ← Members
            </Link>
          </p>
        )}
        <h1 dir="auto">{isOwn ? 'Credit record' : member.name}</h1>
        <p className="quiet">
          {credential.label} · {credential.certificationId} · {program.organisation}
        </p>
        <Credentials record={record} isOwn={isOwn} program={program} />
        <p className="verdict">{verdictOf(record, isOver)}</p>
        {isOwn && <RenewalNotice program={program} credentialId={credential.id} met={met} />}
        {!isOver && <TermLine start={cycle.start} end={cycle.end} today={asOf} />}
        {!isOver && !met && daysLeft > 0 && daysLeft <= 183 && (
          <p className="notice soon">Only hours that are completed by {formatDate(cycle.end)} count.</p>
        )}
      </header>
      <RecordPicture program={program} record={record} isOver={isOver} />
      {record.plan !== null && <Plan program={program} record={record} plan={record.plan} />}
      {!isOver && <ToClaim record={record} program={program} isOwn={isOwn} />}
      {!isOver && isOwn && <FromSource program={program} />}
      {!isOver && isOwn && <WhatIf program={program} record={record} />}
      <ClaimsList program={program} record={record} isOwn={isOwn} mayCorrect={mayCorrect} />
      <Terms record={record} program={program} isOwn={isOwn} />
    </article>
  );
}

function verdictOf({ credential, cycle, met, recoverable, stillNeeded, unit }: CreditRecord, isOver: boolean): string {
  if (isOver && credential.ending !== null) {
    return `Not held any more since ${formatDate(credential.ending.on)}: ${credential.ending.reason}`;
  }
  if (met) return 'All that this term asks for is counted.';
  return recoverable && stillNeeded !== null
    ? `${countOf(stillNeeded, unit)} more by ${formatDate(cycle.end)}.`
    : 'This term can no longer be met.';
}

/** Where the committee approved whole sources, hours are claimed without a listing. */
function FromSource({ program }: { program: Program }): ReactNode {
  const { data } = useQuery(approvedSourcesQuery(program.id));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <p>
      Completed something from a source that is approved as a whole?{' '}
      <Link to="/record/$program/sources" params={{ program: program.id }}>
        Claim from an approved source
      </Link>
    </p>
  );
}

interface PartProps {
  program: Program;
  record: CreditRecord;
  isOwn: boolean;
}

/** Which of several credentials, each counted by itself. */
function Credentials({ program, record: { credential, credentials, member }, isOwn }: PartProps): ReactNode {
  if (credentials.length < 2) return null;
  return (
    <nav aria-label="Credentials" className="row">
      {credentials.map(({ id, label, certificationId }) => (
        <Link
          key={id}
          to="/record/$program"
          params={{ program: program.id }}
          search={{ credential: id, ...(!isOwn && { member: member.id }) }}
          aria-current={id === credential.id ? 'page' : undefined}
          className="button second small"
        >
          {label} <span className="quiet">{certificationId}</span>
        </Link>
      ))}
    </nav>
  );
}

function Terms({ program, record, isOwn }: PartProps): ReactNode {
  const { cycle, credential, policyVersion, member } = record;
  const before = dayBefore(cycle.start);
  const who: Record<string, string> = isOwn ? {} : { member: member.id };
  const query = new URLSearchParams({ credential: credential.id, on: cycle.end, ...who }).toString();
  return (
    <footer className="row small">
      <span className="quiet">
        Term {formatDates(cycle.start, cycle.end)}, counted by policy {policyVersion}
      </span>
      <a href={`/api/v1/programs/${program.id}/credit-record.pdf?${query}`} download>
        Transcript (PDF)
      </a>
      <a href={`/api/v1/programs/${program.id}/credit-record.csv?${query}`}>Download as CSV</a>
      {before >= credential.awardedOn && (
        <Link
          to="/record/$program"
          params={{ program: program.id }}
          search={{ credential: credential.id, on: before, ...who }}
        >
          The term before
        </Link>
      )}
    </footer>
  );
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function NoRecord({ program }: { program: Program }): ReactNode {
  return (
    <div className="stack">
      <h1>Credit record</h1>
      <div className="notice">
        <p>
          You hold no credential of {program.organisation} here, so there is no record yet. The board awards
          credentials; if you hold one, tell headquarters the address you sign in with.
        </p>
      </div>
      <p>
        <Link to="/catalog/$program" params={{ program: program.id }}>
          Upcoming Courses
        </Link>
      </p>
    </div>
  );
}
