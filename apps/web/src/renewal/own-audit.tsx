import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { formatDates } from '../time/format.js';
import { AuditAnswer } from './audit-answer.js';
import type { Renewal } from './renewal.queries.js';

interface OwnAuditProps {
  program: Program;
  renewal: Renewal;
}

/** A member's own audit: what it asks for, or what came of it. */
export function OwnAudit({ program, renewal }: OwnAuditProps): ReactNode {
  const { audit, status } = renewal;
  if (audit === null) return null;
  if (audit.state === 'passed' || audit.state === 'failed') return <AuditResult renewal={renewal} audit={audit} />;
  return status === 'lapsed' || status === 'void' ? null : (
    <AuditAnswer key={renewal.id} program={program} renewal={renewal} audit={audit} />
  );
}

function AuditResult({ renewal, audit }: { renewal: Renewal; audit: NonNullable<Renewal['audit']> }): ReactNode {
  const passed = audit.state === 'passed';
  return (
    <section className={passed ? 'notice stack' : 'notice bad stack'}>
      <h2>{passed ? 'Audit passed' : 'Audit not passed'}</h2>
      <p>
        Your record of the term {formatDates(renewal.term.start, renewal.term.end)} {passed ? 'passed' : 'did not pass'}{' '}
        the audit that it was drawn for at random.
      </p>
      {audit.remark !== null && audit.remark !== '' && (
        <>
          <p>Headquarters write:</p>
          <p dir="auto" className="prose">
            {audit.remark}
          </p>
        </>
      )}
      <p>
        {passed
          ? 'It asks nothing more of you.'
          : `The board decides what follows, and writes to you.${MEANWHILE[renewal.status] ?? ''}`}
      </p>
    </section>
  );
}

const GOES_ON = ' Until then your renewal goes on as it would without it.';

/** Until the board has decided on an audit that was not passed. */
const MEANWHILE: Partial<Record<Renewal['status'], string>> = {
  open: GOES_ON,
  returned: GOES_ON,
  submitted: GOES_ON,
  fee_due: GOES_ON,
  renewed: ' Until then your renewal stands.',
};
