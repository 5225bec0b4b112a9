import './renewal.css';
import '../theme/tables.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { programOf, type Program } from '../api/state.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useFocusAfter } from '../shell/use-focus-after.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { formatDate, formatDates } from '../time/format.js';
import { OwnAudit } from './own-audit.js';
import { RenewalOutcome } from './renewal-outcome.js';
import { RenewalSteps } from './renewal-steps.js';
import { VERDICT_ID } from './renewal-words.js';
import { ownRenewalsQuery, type CredentialRenewals, type Renewal } from './renewal.queries.js';

const route = getRouteApi('/record/$program/renewal');

/** A member renews a credential: what is missing, the application, the fee, and what comes of it. */
export function RenewalScreen(): ReactNode {
  const program = programOf(route.useParams().program);
  useTitle('Renewal');
  if (program === undefined) return <NotFound what="There is no such program." />;
  return (
    <SignedInOnly title="Renewal">
      <Renewals program={program} />
    </SignedInOnly>
  );
}

function Renewals({ program }: { program: Program }): ReactNode {
  const { credential } = route.useSearch();
  const { data, error, refetch } = useQuery(ownRenewalsQuery(program.id));
  if (data === undefined) {
    if (error instanceof Refusal && error.status < 500) return <NotFound what="There is no such renewal." />;
    if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
    return <p role="status">Loading …</p>;
  }
  const { items } = data;
  const chosen = items.find((one) => one.credential.id === credential) ?? mostUrgent(items);
  if (chosen === undefined) {
    return (
      <div className="stack">
        <h1>Renewal</h1>
        <p className="notice">You hold no credential of {program.organisation} here, so there is nothing to renew.</p>
      </div>
    );
  }
  const pending = pendingOf(chosen);
  return (
    <article className="renewal-page">
      <header className="stack">
        <p className="crumbs">
          <Link to="/record/$program" params={{ program: program.id }} search={{ credential: chosen.credential.id }}>
            ← Credit record
          </Link>
        </p>
        <h1>Renewal</h1>
        <p className="quiet">
          {chosen.credential.label} · {chosen.credential.certificationId} · {program.organisation}
        </p>
        {items.length > 1 && <Choice program={program} items={items} chosen={chosen.credential.id} />}
      </header>
      <Body program={program} item={chosen} pending={pending} />
      <Earlier program={program} item={chosen} shown={pending?.id} />
    </article>
  );
}

function Body({
  program,
  item,
  pending,
}: {
  program: Program;
  item: CredentialRenewals;
  pending: Renewal | undefined;
}): ReactNode {
  const { next, renewals, credential } = item;
  useFocusAfter(VERDICT_ID, (pending ?? renewals[0])?.status);
  if (pending !== undefined) return <RenewalSteps key={pending.id} program={program} renewal={pending} />;
  if (next?.open === true && !renewals.some((one) => one.term.end === next.term.end)) {
    return <p className="notice">Your renewal is being opened. Come back in a minute.</p>;
  }
  const [latest] = renewals;
  return (
    <>
      {latest !== undefined && <RenewalOutcome program={program} renewal={latest} />}
      {next !== null && latest?.term.end !== next.term.end && (
        <section className="stack">
          <h2>{latest === undefined ? 'Not open yet' : 'The next renewal'}</h2>
          <p>
            Your term runs {formatDates(next.term.start, next.term.end)}. Its renewal opens on{' '}
            <strong>{formatDate(next.opensOn)}</strong> and can be submitted until {formatDate(next.lastDay)}; you are
            told by email.
          </p>
          <p>
            <Link to="/record/$program" params={{ program: program.id }} search={{ credential: credential.id }}>
              See what the term still asks for
            </Link>
          </p>
        </section>
      )}
    </>
  );
}

function Choice({
  program,
  items,
  chosen,
}: {
  program: Program;
  items: CredentialRenewals[];
  chosen: string;
}): ReactNode {
  return (
    <nav aria-label="Credentials" className="row">
      {items.map(({ credential: { id, label, certificationId } }) => (
        <Link
          key={id}
          to="/record/$program/renewal"
          params={{ program: program.id }}
          search={{ credential: id }}
          aria-current={id === chosen ? 'page' : undefined}
          className="button second small"
        >
          {label} <span className="quiet">{certificationId}</span>
        </Link>
      ))}
    </nav>
  );
}

function Earlier({
  program,
  item,
  shown,
}: {
  program: Program;
  item: CredentialRenewals;
  shown: string | undefined;
}): ReactNode {
  const earlier = item.renewals.slice(shown === undefined ? 1 : 0).filter(({ id }) => id !== shown);
  if (earlier.length === 0) return null;
  return (
    <section className="stack">
      <h2>Earlier terms</h2>
      <ul>
        {earlier.map((renewal) => (
          <li key={renewal.id}>
            {formatDates(renewal.term.start, renewal.term.end)}: {renewal.status === 'renewed' ? 'renewed' : 'lapsed'}
            <OwnAudit program={program} renewal={renewal} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is not decided; of several the earliest term. */
export function pendingOf({ renewals }: CredentialRenewals): Renewal | undefined {
  return renewals.findLast(({ status }) => status !== 'renewed' && status !== 'lapsed' && status !== 'void');
}

function mostUrgent(items: readonly CredentialRenewals[]): CredentialRenewals | undefined {
  const closing = (item: CredentialRenewals): string => pendingOf(item)?.closesAt ?? item.next?.closesAt ?? '9999';
  return [...items].sort((one, other) => (closing(one) < closing(other) ? -1 : 1))[0];
}
