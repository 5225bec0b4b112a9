import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { formatDate, formatDates } from '../time/format.js';
import { AuditAnswer } from './audit-answer.js';
import type { Renewal } from './renewal.queries.js';

/** What became of a renewal that is decided. */
export function RenewalOutcome({ program, renewal }: { program: Program; renewal: Renewal }): ReactNode {
  const { status, term, newTerm, rules, lastDay, audit } = renewal;
  if (status === 'renewed') {
    return (
      <section className="stack">
        <h2>Renewed</h2>
        <p>
          The term {formatDates(term.start, term.end)} is renewed.{' '}
          {newTerm === null
            ? 'The board dates your new term.'
            : `Your new term runs ${formatDates(newTerm.start, newTerm.end)}, and its count begins at zero.`}
        </p>
        {newTerm !== null && (
          <p>
            <Link to="/record/$program" params={{ program: program.id }} search={{ credential: renewal.credentialId }}>
              Open your credit record
            </Link>
          </p>
        )}
        {audit !== null && (audit.state === 'asked' || audit.state === 'answered') && (
          <AuditAnswer program={program} renewal={renewal} audit={audit} />
        )}
      </section>
    );
  }
  return (
    <section className="stack">
      <h2>Lapsed</h2>
      <div className="notice late">
        <p>
          The term {formatDates(term.start, term.end)} could be renewed until {formatDate(lastDay)}, and was not.{' '}
          {rules.onFailure === 'exam'
            ? 'To hold the credential again, the examination has to be taken once more, in its entirety. Headquarters tell you of the next dates and how to apply.'
            : 'The credential is suspended. Headquarters tell you what it takes to be active again.'}
        </p>
      </div>
    </section>
  );
}
