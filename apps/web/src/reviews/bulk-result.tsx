import { useEffect, useRef, type ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { byReason, formsText, type BulkProgress, type BulkWish } from './bulk-wish.js';
import { FormLinks } from './form-links.js';

interface ResultProps {
  program: Program;
  wish: BulkWish;
  action: BulkProgress;
  onClose: () => void;
}

/** How far it is, and at the end what became of each form. */
export function BulkResult({ program, wish, action, onClose }: ResultProps): ReactNode {
  const { counts, forms, state } = action;
  const top = useRef<HTMLParagraphElement>(null);
  const isOver = state === 'finished';
  useEffect(() => top.current?.focus(), [isOver]);
  const refused = forms.filter((form) => form.state === 'failed' || form.state === 'skipped');
  return (
    <div className="stack">
      <p ref={top} tabIndex={-1} role="status">
        {isOver ? (
          <strong>
            Done: {formsText(counts.done)}
            {refused.length > 0 && `, and ${formsText(refused.length)} left alone`}.
          </strong>
        ) : (
          <>
            {counts.total - counts.pending} of {formsText(counts.total)}. It goes on by itself if you close this.
          </>
        )}
      </p>
      {!isOver && (
        <progress className="bulk-progress" max={counts.total} value={counts.total - counts.pending}>
          {counts.total - counts.pending} of {counts.total}
        </progress>
      )}
      {isOver && wish.act === 'decide' && counts.done > 0 && (
        <p>Each applicant is emailed when the time to undo is over; chairs can send the decisions at once.</p>
      )}
      {refused.length > 0 && (
        <dl className="bulk-reasons small">
          {byReason(refused).map(({ code, detail, forms: alike }) => (
            <div key={code}>
              <dt>{detail}</dt>
              <dd>
                <FormLinks program={program} forms={alike} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {isOver && counts.done > 0 && (
        <p className="small">
          <FormLinks program={program} forms={forms.filter((form) => form.state === 'done')} />
        </p>
      )}
      <p>
        <button type="button" className="button second" onClick={onClose}>
          {isOver ? 'Back to the queue' : 'Close'}
        </button>
      </p>
    </div>
  );
}
