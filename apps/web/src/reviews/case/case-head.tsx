import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useNow } from '../../time/business-clock.js';
import { formatDistance } from '../../time/format.js';
import { Moment } from '../../time/moment.js';
import { REVIEW_STATUSES } from '../review-status.js';
import type { Doing } from './case.queries.js';
import { useCase } from './case-context.js';
import { Presence } from './presence.js';
import { mayWork } from './standing.js';

interface CaseHeadProps {
  doing: Doing;
  /** The list that the form was opened from. */
  list: Record<string, string>;
  /** `3 of 40`. */
  place: string | undefined;
  nextLabel: string;
  onNext: (() => void) | undefined;
  help: ReactNode;
}

/** Which form it is, how it stands, and the ways on. */
export function CaseHead({ doing, list, place, nextLabel, onNext, help }: CaseHeadProps): ReactNode {
  const { form, program, rights } = useCase();
  const { label, tone } = REVIEW_STATUSES[form.status];
  return (
    <header className="case-head">
      <nav className="row small screen-only" aria-label="Forms">
        <Link to="/reviews/$program" params={{ program: program.id }} search={list}>
          Queue
        </Link>
        {place !== undefined && <span className="quiet figures">{place}</span>}
        {onNext && (
          <button type="button" className="link" onClick={onNext}>
            {nextLabel}
          </button>
        )}
        {help}
      </nav>
      <p className="quiet">
        <span className="figures">{form.number}</span>
        {form.round > 1 && `, round ${form.round}: ${form.opening?.kind ?? 'reopening'}`}
        {form.revision > 1 && `, revision ${form.revision}`}
        {form.resubmissionOf !== null && (
          <>
            {' '}
            ·{' '}
            <Link
              to="/reviews/$program/$formId"
              params={{ program: program.id, formId: form.resubmissionOf }}
              search={{}}
            >
              sent again: the former form
            </Link>
          </>
        )}
        {form.duplicateOf && (
          <>
            {' '}
            · covered by{' '}
            <Link
              to="/reviews/$program/$formId"
              params={{ program: program.id, formId: form.duplicateOf.id }}
              search={{}}
            >
              {form.duplicateOf.number}
            </Link>
          </>
        )}
      </p>
      <h1 dir="auto">{form.activity.title}</h1>
      <div className="case-standing">
        <span className={`status ${form.revokedAt === null ? tone : 'over'}`}>
          {form.revokedAt === null ? label : 'Approval revoked'}
        </span>
        <Due />
        {rights.isMember && <Presence formId={form.id} doing={doing} />}
      </div>
    </header>
  );
}

function Due(): ReactNode {
  const { form, program } = useCase();
  const now = useNow();
  if (form.decisionDueAt === null || !(mayWork(form) || form.status === 'submitted')) return null;
  const late = Date.parse(form.decisionDueAt) <= now;
  return (
    <span className={late ? 'due late' : 'due'}>
      <strong>{formatDistance(now, form.decisionDueAt)}</strong>
      <span className="quiet">
        {' '}
        · <Moment at={form.decisionDueAt} zone={program.timeZone} />
      </span>
    </span>
  );
}
