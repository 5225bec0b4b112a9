import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { Dialog } from '../shell/dialog.js';
import { tell } from '../shell/news.js';
import { formatDate } from '../time/format.js';
import { CorrectionForm } from './correction-form.js';
import type { Claim, CreditRecord } from './record.queries.js';

interface ClaimsListProps {
  program: Program;
  record: CreditRecord;
  isOwn: boolean;
}

const STATES: Record<Claim['state'], { label: string; tone: string }> = {
  pending: { label: 'Waits for the decision', tone: 'asks' },
  accepted: { label: 'On the record', tone: 'open' },
  rejected: { label: 'Not recorded', tone: 'over' },
  reversed: { label: 'Reversed', tone: 'over' },
};
const REASONS: Record<CreditRecord['rejected'][number]['reason'], string> = {
  'not-approved': 'not approved',
  pending: '',
  'outside-cycle': 'outside this term',
  'late-form': 'its form came too late',
  'claimed-before-completion': 'claimed before it was completed',
  'late-claim': 'claimed too late',
  'recorded-after-cycle': 'recorded after the term',
  duplicate: 'the same activity counts already',
  'below-minimum': 'shorter than an activity has to be',
};

/** What was claimed in the term, whatever became of it. */
export function ClaimsList({ program, record, isOwn }: ClaimsListProps): ReactNode {
  const [open, setOpen] = useState<Claim | null>(null);
  const { claims } = record;
  return (
    <section className="stack" aria-labelledby="claims">
      <h2 id="claims">Claims of this term</h2>
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
          {claims.map((claim) => (
            <ClaimLine key={claim.id} claim={claim} record={record} onTakeBack={() => setOpen(claim)} isOwn={isOwn} />
          ))}
        </ul>
      )}
      <Dialog
        title={isOwn ? 'Take this claim back?' : 'Correct this claim'}
        open={open !== null}
        onClose={() => setOpen(null)}
      >
        {open !== null && isOwn && <TakeBack program={program} claim={open} onDone={() => setOpen(null)} />}
        {open !== null && !isOwn && <CorrectionForm record={record} claim={open} onDone={() => setOpen(null)} />}
      </Dialog>
    </section>
  );
}

interface ClaimLineProps {
  claim: Claim;
  record: CreditRecord;
  onTakeBack: () => void;
  isOwn: boolean;
}

function ClaimLine({ claim, record: { unit, categories, rejected }, onTakeBack, isOwn }: ClaimLineProps): ReactNode {
  const { label, tone } = STATES[claim.state];
  const category = categories.find(({ id }) => id === claim.category)?.label ?? claim.category;
  const uncounted = claim.state === 'accepted' ? rejected.find(({ id }) => id === claim.id) : undefined;
  const standing = claim.state === 'pending' || claim.state === 'accepted';
  return (
    <li className={standing ? 'claim' : 'claim gone'}>
      <div>
        <h3 dir="auto">{claim.title}</h3>
        <p className="quiet small">
          {claim.provider !== '' && <span dir="auto">{claim.provider} · </span>}completed{' '}
          {formatDate(claim.completedOn)}
        </p>
        {claim.reason !== null && (
          <p className="small" dir="auto">
            {claim.reason}
          </p>
        )}
        {uncounted !== undefined && <p className="small">Does not count: {REASONS[uncounted.reason]}.</p>}
      </div>
      <div className="amount">
        <p>
          <strong className="figures">
            {countOf(standing && claim.state === 'accepted' ? claim.creditedHours : claim.hours, unit)}
          </strong>{' '}
          of {category}
        </p>
        <p>
          <span className={`status ${tone}`}>{label}</span>
        </p>
        {standing && (
          <button type="button" className="link small" onClick={onTakeBack}>
            {isOwn ? 'Take back' : 'Correct'}
            <span className="visually-hidden"> the claim of {claim.title}</span>
          </button>
        )}
      </div>
    </li>
  );
}

function TakeBack({ program, claim, onDone }: { program: Program; claim: Claim; onDone: () => void }): ReactNode {
  const queryClient = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/programs/{program}/credit-claims/{claimId}/withdrawal', {
          params: { path: { program: program.id, claimId: claim.id } },
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['record', program.id] });
      tell({ text: `Taken back: ${claim.title}. You can claim it again while its window is open.` });
      onDone();
    },
  });
  return (
    <>
      <p dir="auto">
        “{claim.title}” comes off your record and stays visible as reversed. You can claim it again while its window is
        open.
      </p>
      {withdraw.error && (
        <p className="notice bad" role="alert">
          {withdraw.error.message}
        </p>
      )}
      <p className="row">
        <button
          type="button"
          className="button"
          aria-disabled={withdraw.isPending}
          onClick={() => {
            if (!withdraw.isPending) withdraw.mutate();
          }}
        >
          {withdraw.isPending ? 'Taking it back …' : 'Take the claim back'}
        </button>
        <button type="button" className="button second" onClick={onDone}>
          Keep it
        </button>
      </p>
    </>
  );
}
