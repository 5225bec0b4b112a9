import { useEffect, useRef, type ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { byReason, formsText, orderText, type BulkPlan, type BulkWish } from './bulk-wish.js';
import { FormLinks } from './form-links.js';

interface PlanProps {
  program: Program;
  wish: BulkWish;
  plan: BulkPlan;
  isPending: boolean;
  onOrder: () => void;
  onBack: () => void;
}

/** What would happen, said before it does: how many forms, which not and why, and every mail. */
export function BulkPlanView({ program, wish, plan, isPending, onOrder, onBack }: PlanProps): ReactNode {
  const top = useRef<HTMLParagraphElement>(null);
  useEffect(() => top.current?.focus(), []);
  const { count, skipped, mails, warnings } = plan;
  return (
    <div className="stack bulk-plan">
      <p ref={top} tabIndex={-1}>
        <strong>{count === 0 ? 'Nothing would change.' : `${formsText(count)} would change.`}</strong>{' '}
        {skipped.length > 0 && `${formsText(skipped.length)} would be left alone.`} Nothing has happened yet.
      </p>
      {warnings.length > 0 && (
        <section className="notice soon" aria-label="To look at again">
          <p>
            <strong>{formsText(warnings.length)} to look at again</strong>
          </p>
          <ul>
            {warnings.map(({ formId, number, message }) => (
              <li key={formId}>
                <FormLinks program={program} forms={[{ formId, number }]} />: {message}
              </li>
            ))}
          </ul>
        </section>
      )}
      {skipped.length > 0 && (
        <section aria-label="Left alone">
          <h3>Left alone</h3>
          <dl className="bulk-reasons small">
            {byReason(skipped).map(({ code, detail, forms }) => (
              <div key={code}>
                <dt>{forms.length === 1 ? detail : withoutNumber(detail)}</dt>
                <dd>
                  <FormLinks program={program} forms={forms} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {mails.length > 0 ? <Mails mails={mails} /> : <p>Nobody would be emailed.</p>}
      <p className="row">
        {count > 0 && (
          <button type="button" className="button" aria-disabled={isPending} onClick={onOrder}>
            {isPending ? 'Sending the order …' : orderText(wish, plan)}
          </button>
        )}
        <button type="button" className="button second" onClick={onBack}>
          Back
        </button>
      </p>
    </div>
  );
}

/** A sentence about one form, said of several. */
function withoutNumber(detail: string): string {
  return detail.replace(/^Form \S+ /, 'Each ');
}

function Mails({ mails }: Pick<BulkPlan, 'mails'>): ReactNode {
  return (
    <section aria-label="Emails">
      <h3>Would be emailed</h3>
      <div className="table-frame bulk-mails" tabIndex={0} role="region" aria-label="Who would be emailed">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">To</th>
              <th scope="col">Subject</th>
            </tr>
          </thead>
          <tbody>
            {mails.map(({ kind, to, address, count, subjects, firstText }) => (
              <tr key={`${kind} ${to.id}`}>
                <th scope="row">
                  <bdi>{to.name}</bdi>
                  {address !== null && <span className="quiet address"> {address}</span>}
                </th>
                <td>
                  {subjects.map((subject) => (
                    <span key={subject} className="subject" dir="auto">
                      {subject}
                    </span>
                  ))}
                  {count > subjects.length && (
                    <span className="subject quiet">
                      {subjects.length > 0 ? 'and ' : ''}
                      {count - subjects.length} {subjects.length > 0 ? 'more like these' : 'emails'}
                    </span>
                  )}
                  {firstText !== null && (
                    <details>
                      <summary>{count === 1 ? 'Read it' : 'Read the first one'}</summary>
                      <pre className="bulk-mail-text" dir="auto">
                        {firstText}
                      </pre>
                    </details>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
