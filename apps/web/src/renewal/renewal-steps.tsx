import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatDate, formatInstant } from '../time/format.js';
import { ApplicationForm } from './application-form.js';
import { OwnAudit } from './own-audit.js';
import { FeeStep } from './fee-step.js';
import { VERDICT_ID } from './renewal-words.js';
import { renewalQuery, type Renewal, type RenewalDetail } from './renewal.queries.js';

/** The way from here to the new term, one step after the other, with what is done and what is next. */
export function RenewalSteps({ program, renewal }: { program: Program; renewal: Renewal }): ReactNode {
  const { data, error, refetch } = useQuery(renewalQuery(program.id, renewal.id));
  if (data === undefined) {
    return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <p role="status">Loading …</p>;
  }
  return <Steps program={program} renewal={data} />;
}

const VERDICTS: Partial<Record<Renewal['status'], (lastDay: string) => string>> = {
  open: (lastDay) => `Submit it by ${lastDay}.`,
  returned: (lastDay) => `Returned: answer and submit it again by ${lastDay}.`,
  submitted: () => 'Submitted: headquarters verify it, and write to you.',
  fee_due: (lastDay) => `Only the fee is missing, by ${lastDay}.`,
};

function Steps({ program, renewal }: { program: Program; renewal: RenewalDetail }): ReactNode {
  const { status, closesAt, rules, application, verifiedAt, returned } = renewal;
  const isMembers = status === 'open' || status === 'returned';
  return (
    <>
      <p id={VERDICT_ID} tabIndex={-1} className="verdict">
        {VERDICTS[status]?.(formatDate(renewal.lastDay))}
      </p>
      {status !== 'submitted' && (
        <p className="quiet small">
          Until {formatInstant(new Date(Date.parse(closesAt) - 1).toISOString(), program.timeZone)}. What is not done by
          then lapses
          {rules.onFailure === 'exam' ? ', and the whole examination has to be taken again' : ''}.
        </p>
      )}
      {returned !== null && (
        <section className="notice soon stack">
          <h2>Headquarters returned it</h2>
          <p dir="auto" className="prose">
            {returned.reason}
          </p>
        </section>
      )}
      <OwnAudit program={program} renewal={renewal} />
      <ol className="renewal-steps">
        <li data-done={renewal.record.met}>
          <RecordStep program={program} renewal={renewal} />
        </li>
        {rules.conditions.includes('application') && (
          <li data-done={!isMembers}>
            <section className="stack">
              <h2>Your application</h2>
              {!isMembers ? (
                application !== null && <p>Submitted {formatInstant(application.submittedAt, program.timeZone)}.</p>
              ) : renewal.record.met || renewal.metWithPending ? (
                <ApplicationForm program={program} renewal={renewal} />
              ) : (
                <p className="quiet">You apply here as soon as the record is complete.</p>
              )}
            </section>
          </li>
        )}
        {rules.conditions.includes('hq-verification') && (
          <li data-done={verifiedAt !== null}>
            <section className="stack">
              <h2>Verification by headquarters</h2>
              {verifiedAt === null ? (
                <p className="quiet">They compare your application with the record, and write to you.</p>
              ) : (
                <p>Verified {formatInstant(verifiedAt, program.timeZone)}.</p>
              )}
            </section>
          </li>
        )}
        {rules.conditions.includes('fee') && (
          <li data-done={renewal.fee !== null}>
            <FeeStep program={program} renewal={renewal} />
          </li>
        )}
      </ol>
    </>
  );
}

function RecordStep({ program, renewal }: { program: Program; renewal: RenewalDetail }): ReactNode {
  const { record, metWithPending, credentialId, term } = renewal;
  const { met, countedTotal, requiredTotal, unit, missing } = record;
  return (
    <section className="stack">
      <h2>Your record</h2>
      <p>
        {countOf(countedTotal, unit)} of {requiredTotal} counted.{' '}
        {met ? 'The record holds all that the term requires.' : 'Still missing:'}
      </p>
      {!met && (
        <ul>
          {missing.map(({ id, year, label, amount }) => (
            <li key={`${id}/${year}`}>
              {countOf(amount, unit)} {id === 'total' ? label : `of ${label}`}
            </li>
          ))}
        </ul>
      )}
      {!met && metWithPending && (
        <p className="notice">
          Hours of yours wait for the committee’s decision and would make it complete. You can submit now: your renewal
          waits with them.
        </p>
      )}
      <p>
        <Link
          to="/record/$program"
          params={{ program: program.id }}
          search={{ credential: credentialId, on: term.end }}
        >
          Open the record of this term
        </Link>
      </p>
    </section>
  );
}
