import './record.css';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pageState, programOf } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { hueOf } from '../catalog/hours.js';
import { CreditRing } from '../pictures/credit-ring.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { ownRenewalsQuery } from '../renewal/renewal.queries.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { formatDate } from '../time/format.js';
import { recordQuery, type CreditRecord } from './record.queries.js';

/** The records of the signed-in person, one for each credential. */
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
  const credentials = pageState.programs.flatMap(({ id: program }, index) =>
    (held[index]?.data?.items ?? []).map(({ credential }) => ({ program, credential: credential.id })),
  );
  const answers = useQueries({
    queries: credentials.map(({ program, credential }) => recordQuery(program, { credential })),
  });
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
      {records.map((record) => (
        <RecordLine key={record.credential.id} record={record} />
      ))}
    </ul>
  );
}

/** One credential, counted by itself. */
function RecordLine({ record }: { record: CreditRecord }): ReactNode {
  const { credential, countedTotal, requiredTotal, unit, cycle, met, byCategory, categories } = record;
  const program = programOf(record.program);
  const several = credential.credential !== null;
  return (
    <li className="one-record">
      <CreditRing
        required={requiredTotal}
        unit={unit}
        parts={byCategory.map(({ category, counted, overLimit }) => ({
          label: categories.find(({ id }) => id === category)?.label ?? category,
          hue: program === undefined ? 'var(--ink)' : hueOf(program, category),
          ...{ counted, overLimit, planned: 0 },
        }))}
      />
      <div>
        <h2>
          <Link to="/record/$program" params={{ program: record.program }} search={{ credential: credential.id }}>
            {credential.label}
          </Link>
        </h2>
        {several && <p className="quiet small">{program?.name}</p>}
        <p>
          {countedTotal} of {countOf(requiredTotal, unit)} counted{met ? ', all that is asked for' : ''}
        </p>
        <p className="quiet small">
          {credential.certificationId} ·{' '}
          {credential.ending === null
            ? `term ends ${formatDate(cycle.end)}`
            : `ended on ${formatDate(credential.ending.on)}`}
        </p>
      </div>
    </li>
  );
}
