import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { formatDate, formatDates } from '../time/format.js';
import { OwnAudit } from './own-audit.js';
import { VERDICT_ID } from './renewal-words.js';
import type { Renewal } from './renewal.queries.js';

/** What became of a renewal that is decided. */
export function RenewalOutcome({ program, renewal }: { program: Program; renewal: Renewal }): ReactNode {
  return (
    <>
      {renewal.status === 'renewed' ? (
        <Renewed program={program} renewal={renewal} />
      ) : (
        <Lapsed program={program} renewal={renewal} />
      )}
      <OwnAudit program={program} renewal={renewal} />
    </>
  );
}

function Renewed({ program, renewal }: { program: Program; renewal: Renewal }): ReactNode {
  const { term, newTerm } = renewal;
  return (
    <section className="stack">
      <p id={VERDICT_ID} tabIndex={-1} className="verdict">
        {newTerm === null ? 'Renewed.' : `Renewed until ${formatDate(newTerm.end)}.`}
      </p>
      <p>
        The term {formatDates(term.start, term.end)} is complete.{' '}
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
    </section>
  );
}

function Lapsed({ program, renewal }: { program: Program; renewal: Renewal }): ReactNode {
  const { term, rules, lastDay, credentialId } = renewal;
  return (
    <section className="stack">
      <p id={VERDICT_ID} tabIndex={-1} className="verdict">
        Lapsed: not renewed by {formatDate(lastDay)}.
      </p>
      <div className="notice bad">
        <p>
          {rules.onFailure === 'exam'
            ? 'To hold the credential again, the examination has to be taken once more, in its entirety. Headquarters tell you of the next dates and how to apply.'
            : 'The credential is suspended. Headquarters tell you what it takes to be active again.'}
        </p>
      </div>
      <p>
        <Link
          to="/record/$program"
          params={{ program: program.id }}
          search={{ credential: credentialId, on: term.end }}
        >
          Open the record of the term {formatDates(term.start, term.end)}
        </Link>
      </p>
    </section>
  );
}
