import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Hours } from '../../catalog/hours.js';
import { Dialog } from '../../shell/dialog.js';
import { ProblemNotice } from '../../shell/problem-notice.js';
import { formatDates, formatDayOf } from '../../time/format.js';
import { similarQuery, type Precedent } from './case.queries.js';
import { useCase } from './case-context.js';
import { MarkDuplicate, OtherForm, type DuplicateTarget } from './duplicate.js';
import { Section } from './section.js';
import { mayWork } from './standing.js';

const OUTCOMES: Readonly<Record<Precedent['outcome'], string>> = {
  approved: 'Approved',
  not_approved: 'Not approved',
  revoked: 'Approved, then revoked',
  pending: 'Still waits for its decision',
};

/** The same or similar activities, with what was decided on them. */
export function Precedents(): ReactNode {
  const { form, rights } = useCase();
  const { data, error, refetch } = useQuery(similarQuery(form));
  const [target, setTarget] = useState<DuplicateTarget>();
  const mayMark = rights.isMember && (mayWork(form) || form.status === 'submitted');
  return (
    <Section id="precedents" title="Precedents">
      {error && data === undefined && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <p className="quiet">Nothing with the same address or a similar title came before the committee.</p>
      )}
      <ul className="precedents">
        {data?.items.map((precedent) => {
          const { formId, title, outcome } = precedent;
          return (
            <PrecedentLine
              key={formId ?? title}
              precedent={precedent}
              {...(mayMark && formId !== undefined && { onMark: () => setTarget({ formId, title, outcome }) })}
            />
          );
        })}
      </ul>
      {mayMark && <OtherForm onFound={setTarget} />}
      <Dialog title="Close it as a duplicate?" open={target !== undefined} onClose={() => setTarget(undefined)}>
        {target !== undefined && <MarkDuplicate target={target} onDone={() => setTarget(undefined)} />}
      </Dialog>
    </Section>
  );
}

function PrecedentLine({ precedent, onMark }: { precedent: Precedent; onMark?: () => void }): ReactNode {
  const { program, terms } = useCase();
  const {
    title,
    provider,
    startsOn,
    endsOn,
    outcome,
    credits,
    decidedAt,
    reasons = [],
    sameUrl,
    similarity,
  } = precedent;
  return (
    <li>
      <p>
        {precedent.formId === undefined ? (
          <span dir="auto">{title}</span>
        ) : (
          <Link
            to="/reviews/$program/$formId"
            params={{ program: program.id, formId: precedent.formId }}
            search={{}}
            dir="auto"
          >
            {title}
          </Link>
        )}
      </p>
      <p className="quiet small">
        <bdi>{provider}</bdi>
        {startsOn !== null && `, ${formatDates(startsOn, endsOn ?? startsOn)}`} ·{' '}
        {sameUrl ? 'same address' : `${Math.round(similarity * 100)} % the same words`}
      </p>
      <p className="small">
        <strong>{OUTCOMES[outcome]}</strong>
        {decidedAt !== null && ` on ${formatDayOf(decidedAt, program.timeZone)}`}
        {reasons.length > 0 &&
          `: ${reasons.map((code) => terms.reasons.find((reason) => reason.code === code)?.text ?? code).join(' ')}`}
      </p>
      {outcome === 'approved' && credits.length > 0 && (
        <div className="narrow">
          <Hours program={program} credits={credits} />
        </div>
      )}
      <p className="row small">
        {precedent.listingId !== null && (
          <Link to="/catalog/$program/$listing" params={{ program: program.id, listing: precedent.listingId }}>
            The same as an approved listing?
          </Link>
        )}
        {onMark && (
          <button type="button" className="link" onClick={onMark}>
            This form is a duplicate of it …
          </button>
        )}
      </p>
    </li>
  );
}
