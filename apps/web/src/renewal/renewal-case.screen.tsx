import './renewal.css';
import '../theme/tables.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { meQuery } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useFocusAfter } from '../shell/use-focus-after.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { formatDate, formatDates } from '../time/format.js';
import { Moment } from '../time/moment.js';
import { AuditOutcome } from './audit-outcome.js';
import { FeeForm } from './fee-form.js';
import { RenewalEvidence } from './renewal-evidence.js';
import { renewalHistoryQuery, renewalQuery, type RenewalDetail } from './renewal.queries.js';
import { eventWords, money, STATUS_CLASS, STATUS_WORDS, VERDICT_ID } from './renewal-words.js';
import { VerifyForm } from './verify-form.js';

const route = getRouteApi('/office/$program/renewals/$renewalId');

/** One renewal as headquarters judge it: the verdict, the evidence, the fee, and what happened. */
export function RenewalCaseScreen(): ReactNode {
  const { program: programId, renewalId } = route.useParams();
  const program = programOf(programId);
  useTitle('Renewal');
  if (program === undefined) return <NotFound what="There is no such program." />;
  return (
    <SignedInOnly title="Renewal">
      <Case program={program} renewalId={renewalId} />
    </SignedInOnly>
  );
}

function Case({ program, renewalId }: { program: Program; renewalId: string }): ReactNode {
  const { data: renewal, error, refetch } = useQuery(renewalQuery(program.id, renewalId));
  const { data: me } = useQuery(meQuery);
  useFocusAfter(VERDICT_ID, renewal && `${renewal.status} ${renewal.fee === null} ${renewal.audit?.state}`);
  if (renewal === undefined) {
    if (error instanceof Refusal && error.status < 500) return <NotFound what="There is no such renewal." />;
    return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <p role="status">Loading …</p>;
  }
  const isHeadquarters = me?.roles?.some(({ program: of, role }) => of === program.id && role === 'hq') ?? false;
  const mayAct = isHeadquarters && me?.user?.id !== renewal.memberId;
  const { record, status, term, returned, audit } = renewal;
  return (
    <article className="stack">
      <p className="crumbs">
        <Link to="/office/$program/renewals" params={{ program: program.id }} search={{}}>
          ← Renewals
        </Link>
      </p>
      <header className="stack">
        <h1 dir="auto">{record.member.name}</h1>
        <p id={VERDICT_ID} tabIndex={-1}>
          <span className={STATUS_CLASS[status]}>{STATUS_WORDS[status]}</span> {record.credential.label} ·{' '}
          {record.credential.certificationId} · term {formatDates(term.start, term.end)}
        </p>
      </header>
      <div className="renewal-case">
        <div className="stack">
          <RenewalEvidence program={program} renewal={renewal} />
          {renewal.application !== null && renewal.application.note !== '' && (
            <section className="stack">
              <h2>The member’s words</h2>
              <p dir="auto" className="prose">
                {renewal.application.note}
              </p>
            </section>
          )}
        </div>
        <div className="stack">
          {returned !== null && (
            <section className="notice stack">
              <h2>Returned</h2>
              <p dir="auto">{returned.reason}</p>
            </section>
          )}
          {mayAct && status === 'submitted' && <VerifyForm key={renewal.version} program={program} renewal={renewal} />}
          <Fee program={program} renewal={renewal} mayAct={mayAct} />
          {audit !== null && <AuditOutcome program={program} renewal={renewal} audit={audit} mayAct={mayAct} />}
          <History program={program} renewalId={renewalId} />
        </div>
      </div>
    </article>
  );
}

function Fee({ program, renewal, mayAct }: { program: Program; renewal: RenewalDetail; mayAct: boolean }): ReactNode {
  const { fee, rules, status } = renewal;
  if (!rules.conditions.includes('fee')) return null;
  const isOpen = status === 'open' || status === 'submitted' || status === 'returned' || status === 'fee_due';
  return (
    <section className="stack">
      <h2>The fee</h2>
      {fee !== null ? (
        <p>
          {fee.method === 'waived' ? 'Waived' : `${money(fee.amount, fee.currency)} received`}{' '}
          {formatDate(fee.receivedOn)}
          {fee.reference !== '' && `, ${fee.method === 'waived' ? '' : 'reference '}${fee.reference}`}.
        </p>
      ) : mayAct && isOpen ? (
        <FeeForm program={program} renewal={renewal} />
      ) : (
        <p className="quiet">Not received.</p>
      )}
    </section>
  );
}

function History({ program, renewalId }: { program: Program; renewalId: string }): ReactNode {
  const { data } = useQuery(renewalHistoryQuery(program.id, renewalId));
  if (data === undefined) return null;
  return (
    <section className="stack">
      <h2>History</h2>
      <ol className="renewal-history">
        {data.items.map(({ type, at, actor, note }, index) => (
          <li key={index}>
            <strong>{eventWords(type)}</strong>
            {actor !== null && <> by {actor}</>}
            <br />
            <span className="quiet small">
              <Moment at={at} zone={program.timeZone} />
            </span>
            {note !== null && (
              <p dir="auto" className="small">
                {note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
