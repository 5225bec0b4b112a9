import './record.css';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pageState } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { ownRenewalsQuery } from '../renewal/renewal.queries.js';
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
  // A program in which one holds no credential has no record, and would say so with an error.
  const held = useQueries({ queries: pageState.programs.map(({ id }) => ownRenewalsQuery(id)) });
  const holding = pageState.programs.filter((_program, index) => (held[index]?.data?.items.length ?? 0) > 0);
  const answers = useQueries({ queries: holding.map(({ id }) => recordQuery(id, {})) });
  const failed = [...held, ...answers].find(({ error, data }) => error !== null && data === undefined);
  if (failed?.error) return <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if ([...held, ...answers].some(({ isPending }) => isPending)) return <p role="status">Loading …</p>;
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
