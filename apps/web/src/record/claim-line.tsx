import type { ReactNode } from 'react';
import { countOf } from '../catalog/count-of.js';
import { FileLinks } from '../files/file-links.js';
import { formatDate } from '../time/format.js';
import { CLAIM_STATES } from './claim-words.js';
import { evidenceOf, type Claim, type CreditRecord } from './record.queries.js';

interface ClaimLineProps {
  claim: Claim;
  record: CreditRecord;
  isOwn: boolean;
  /** Of somebody else's record: headquarters may, the board may not. */
  mayCorrect: boolean;
  onTakeBack: () => void;
  onEvidence: () => void;
}

/** One claim: what it is, what became of it, and what shows it. */
export function ClaimLine(props: ClaimLineProps): ReactNode {
  const { claim, isOwn, mayCorrect, onTakeBack, onEvidence } = props;
  const { program, unit, categories, rejected } = props.record;
  const { label, tone } = CLAIM_STATES[claim.state];
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
        {uncounted !== undefined && (
          <p className="small">
            {uncounted.hours === undefined ? 'Does not count' : `${countOf(uncounted.hours, unit)} of it not counted`}:{' '}
            {uncounted.because}.
          </p>
        )}
        <FileLinks address={evidenceOf(program, claim.id)} files={claim.evidence} />
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
        {standing && (isOwn || mayCorrect) && (
          <button type="button" className="link small" onClick={onEvidence}>
            {claim.evidence.length > 0 && mayCorrect && !isOwn ? 'Evidence …' : 'Add evidence'}
            <span className="visually-hidden"> for {claim.title}</span>
          </button>
        )}
        {standing && (isOwn || mayCorrect) && (
          <button type="button" className="link small" onClick={onTakeBack}>
            {isOwn ? 'Take back' : 'Correct'}
            <span className="visually-hidden"> the claim of {claim.title}</span>
          </button>
        )}
      </div>
    </li>
  );
}
