import './record.css';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { pageState } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { formatDate } from '../time/format.js';
import { recordQuery } from './record.queries.js';

/** The programs in which the signed-in person holds a credential. */
export function RecordsScreen(): ReactNode {
  useTitle('Credit record');
  return (
    <SignedInOnly title="Credit record">
      <div className="stack">
        <h1>Credit record</h1>
        <Records />
      </div>
    </SignedInOnly>
  );
}

function Records(): ReactNode {
  const answers = useQueries({ queries: pageState.programs.map(({ id }) => recordQuery(id, {})) });
  if (answers.some(({ isPending }) => isPending)) return <p role="status">Loading …</p>;
  const failed = answers.find(({ error }) => error !== null && !isNone(error));
  if (failed?.error) return <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  const records = answers.flatMap(({ data }) => data ?? []);
  if (records.length === 0) {
    return (
      <div className="notice">
        <p>
          You hold no credential of a program here, so there is no record yet. The board awards credentials; if you hold
          one, tell headquarters the address you sign in with.
        </p>
      </div>
    );
  }
  return (
    <ul className="record-list">
      {records.map(({ program, credential, countedTotal, requiredTotal, unit, cycle, met }) => (
        <li key={program}>
          <h2>
            <Link to="/record/$program" params={{ program }}>
              {pageState.programs.find(({ id }) => id === program)?.name ?? program}
            </Link>
          </h2>
          <p>
            {countedTotal} of {countOf(requiredTotal, unit)} counted{met ? ', all that is asked for' : ''}
          </p>
          <p className="quiet small">
            {credential.certificationId} · term ends {formatDate(cycle.end)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function isNone(error: Error): boolean {
  return error instanceof Refusal && error.problem.code === 'record.none';
}
