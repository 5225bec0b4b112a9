import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { Dialog } from '../shell/dialog.js';
import { ClaimLine } from './claim-line.js';
import { CorrectionForm } from './correction-form.js';
import { EvidenceDialog } from './evidence-dialog.js';
import type { CreditRecord } from './record.queries.js';
import { TakeBack } from './take-back.js';

interface ClaimsListProps {
  program: Program;
  record: CreditRecord;
  isOwn: boolean;
  mayCorrect: boolean;
}

/** A term of years can have very many; so many are shown at once. */
const AT_ONCE = 50;

/** What was claimed in the term, whatever became of it. */
export function ClaimsList({ program, record, isOwn, mayCorrect }: ClaimsListProps): ReactNode {
  const [open, setOpen] = useState<{ id: string; what: 'reversal' | 'evidence' } | null>(null);
  const [shown, setShown] = useState(AT_ONCE);
  const { claims, carriedIn } = record;
  const claim = claims.find(({ id }) => id === open?.id);
  const close = (): void => setOpen(null);
  return (
    <section className="stack" aria-labelledby="claims">
      <h2 id="claims">Claims of this term</h2>
      {carriedIn.length > 0 && <p>Carried over from the term before: {carriedWords(record)}.</p>}
      {claims.length === 0 ? (
        <p>
          Nothing is claimed in this term yet. Find what you attended in{' '}
          <Link to="/catalog/$program" params={{ program: program.id }}>
            Upcoming Courses
          </Link>{' '}
          and choose “Claim the hours”.
        </p>
      ) : (
        <ul className="record-list">
          {claims.slice(0, shown).map((one) => (
            <ClaimLine
              key={one.id}
              claim={one}
              record={record}
              isOwn={isOwn}
              mayCorrect={mayCorrect}
              onTakeBack={() => setOpen({ id: one.id, what: 'reversal' })}
              onEvidence={() => setOpen({ id: one.id, what: 'evidence' })}
            />
          ))}
        </ul>
      )}
      {claims.length > shown && (
        <p className="row">
          <button type="button" className="button second" onClick={() => setShown(shown + AT_ONCE)}>
            Show {Math.min(AT_ONCE, claims.length - shown)} more
          </button>
          <span className="quiet small" role="status">
            {shown} of {claims.length} claims shown
          </span>
        </p>
      )}
      <Dialog title={titleOf(open?.what, isOwn)} open={claim !== undefined} onClose={close}>
        {claim !== undefined && open?.what === 'evidence' && (
          <EvidenceDialog program={program.id} claim={claim} mayRemove={!isOwn && mayCorrect} onDone={close} />
        )}
        {claim !== undefined && open?.what === 'reversal' && isOwn && (
          <TakeBack program={program} claim={claim} onDone={close} />
        )}
        {claim !== undefined && open?.what === 'reversal' && !isOwn && (
          <CorrectionForm record={record} claim={claim} onDone={close} />
        )}
      </Dialog>
    </section>
  );
}

function carriedWords({ carriedIn, categories, unit }: CreditRecord): string {
  const label = (id: string): string => categories.find((category) => category.id === id)?.label ?? id;
  return carriedIn.map(({ category, hours }) => `${countOf(hours, unit)} of ${label(category)}`).join(', ');
}

function titleOf(what: 'reversal' | 'evidence' | undefined, isOwn: boolean): string {
  if (what === 'evidence') return 'Evidence';
  return isOwn ? 'Take this claim back?' : 'Correct this claim';
}
