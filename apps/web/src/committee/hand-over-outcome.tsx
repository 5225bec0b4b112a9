import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { countOf } from '../catalog/count-of.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { bulkActionQuery, type BulkAction, type BulkPlan } from './committee.queries.js';

interface RehearsalProps {
  plan: BulkPlan;
  to: string;
  errors: readonly FieldError[];
  isPending: boolean;
  onBack: () => void;
  onStart: () => void;
}

/** What would happen, before it does. */
export function Rehearsal({ plan, to, errors, isPending, onBack, onStart }: RehearsalProps): ReactNode {
  const mails = plan.mails.reduce((sum, { count }) => sum + count, 0);
  const forms = countOf(plan.count, 'form');
  return (
    <div className="stack">
      <ErrorSummary errors={errors} />
      <p>
        <strong>{plan.count === 0 ? 'Nothing would be handed over.' : `${forms} would go to ${to}.`}</strong>{' '}
        {mails > 0 && `${to} gets ${countOf(mails, 'mail')} about it.`}
      </p>
      {plan.skipped.length > 0 && (
        <div>
          <p>{plan.skipped.length} would be left out:</p>
          <ul>
            {plan.skipped.map(({ formId, number, detail }) => (
              <li key={formId}>
                {number}: {detail}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="row">
        {plan.count > 0 && (
          <button type="button" className="button" aria-disabled={isPending} onClick={() => !isPending && onStart()}>
            {isPending ? 'Handing over …' : mails > 0 ? `Hand over ${forms} and email ${to}` : `Hand over ${forms}`}
          </button>
        )}
        <button type="button" className="button second" onClick={onBack}>
          Back
        </button>
      </p>
    </div>
  );
}

interface ProgressProps {
  program: string;
  id: string;
  to: string;
  onClose: () => void;
}

/** A worker goes through the forms; what it could not move is named. */
export function HandOverProgress({ program, id, to, onClose }: ProgressProps): ReactNode {
  const { data, error } = useQuery(bulkActionQuery(program, id));
  const total = data?.counts.total ?? 0;
  const through = total - (data?.counts.pending ?? 0);
  return (
    <div className="stack">
      {error && <p className="notice bad">{error.message} What was begun goes on.</p>}
      <p>
        <progress value={through} max={Math.max(total, 1)} aria-label="Forms handed over" />
      </p>
      <p role="status">{data === undefined ? 'Beginning …' : summary(data, to)}</p>
      {data !== undefined && data.counts.failed + data.counts.skipped > 0 && (
        <ul>
          {data.forms
            .filter(({ state }) => state === 'failed' || state === 'skipped')
            .map(({ formId, number, detail }) => (
              <li key={formId}>
                {number}: {detail}
              </li>
            ))}
        </ul>
      )}
      <p>
        <button type="button" className="button" onClick={onClose}>
          {data?.state === 'finished' ? 'Done' : 'Close and let it go on'}
        </button>
      </p>
    </div>
  );
}

function summary({ counts, state }: BulkAction, to: string): string {
  if (state !== 'finished') return `${counts.total - counts.pending} of ${counts.total} done`;
  const left = counts.failed + counts.skipped;
  return `${counts.done} of ${countOf(counts.total, 'form')} went to ${to}.${left > 0 ? ` ${left} did not:` : ''}`;
}
