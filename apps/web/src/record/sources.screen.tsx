import './record.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { programOf, type Program } from '../api/state.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { formatDate } from '../time/format.js';
import { approvedSourcesQuery } from './record.queries.js';
import { givenText, useSourceNames } from './source-words.js';

const route = getRouteApi('/record/$program/sources');

/** Sources that the committee approved as a whole: what a member can claim without a listing. */
export function ClaimSourcesScreen(): ReactNode {
  const { program: programId } = route.useParams();
  const program = programOf(programId);
  useTitle('Approved sources');
  if (program === undefined) return <NotFound what="There is no such program." />;
  return (
    <SignedInOnly title="Approved sources">
      <div className="claim-page stack">
        <p className="crumbs">
          <Link to="/record/$program" params={{ program: program.id }}>
            ← Credit record
          </Link>
        </p>
        <h1>Claim from an approved source</h1>
        <p className="quiet">
          Everything from these sources counts: no form and no listing is needed. Choose where you completed it.
        </p>
        <Sources program={program} />
      </div>
    </SignedInOnly>
  );
}

function Sources({ program }: { program: Program }): ReactNode {
  const { data, error, refetch } = useQuery(approvedSourcesQuery(program.id));
  const nameOf = useSourceNames(program.id);
  if (error && data === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined || nameOf === undefined) return <p role="status">Loading …</p>;
  if (data.items.length === 0) {
    return (
      <div className="notice">
        <p>
          No source is approved as a whole. Find what you attended in{' '}
          <Link to="/catalog/$program" params={{ program: program.id }}>
            Upcoming Courses
          </Link>
          , or ask the committee with a form.
        </p>
      </div>
    );
  }
  return (
    <ul className="record-list">
      {data.items.map((approval) => (
        <li key={approval.id} className="to-claim">
          <div>
            <h2 dir="auto">{nameOf(approval)}</h2>
            <p className="small">{givenText(program, approval)}</p>
            <p className="quiet small">
              {approval.note !== '' && <span dir="auto">{approval.note} </span>}
              {approval.evidenceRequired && 'A file that shows it is needed. '}
              {approval.expiresOn !== null && `Completed by ${formatDate(approval.expiresOn)}.`}
            </p>
          </div>
          <Link
            to="/record/$program/sources/$approvalId"
            params={{ program: program.id, approvalId: approval.id }}
            className="button small"
          >
            Claim<span className="visually-hidden"> from {nameOf(approval)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
