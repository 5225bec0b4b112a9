import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { deadlineQuery, historyQuery, type Form } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { PromiseLine } from '../pictures/promise-line.js';
import { beginningOf } from '../pictures/promise-marks.js';
import { useNow } from '../time/business-clock.js';
import { formatDate } from '../time/format.js';
import { Moment } from '../time/moment.js';
import { textAt } from './history-words.js';
import { isOpen } from './status.js';

/** When the answer comes and why then, and until when hours can be claimed. */
export function FormDates({ form, program }: { form: Form; program: Program }): ReactNode {
  if (form.status === 'refused_late') return <Lateness form={form} />;
  const { claimUntil } = form;
  return (
    <>
      <Promise form={form} program={program} />
      {claimUntil != null && (
        <p>
          Hours can be claimed until <strong>{formatDate(claimUntil)}</strong>
          {form.completedOn === null && ', at the latest, and within the days that count from your own completion'}.
        </p>
      )}
    </>
  );
}

function Promise({ form, program }: { form: Form; program: Program }): ReactNode {
  const now = useNow();
  const { data: deadline } = useQuery(deadlineQuery(form.id));
  if (form.decisionDueAt === null || !(isOpen(form.status) || form.decision)) return null;
  const explained = deadline?.segments.filter(({ counted }) => counted) ?? [];
  return (
    <section aria-labelledby="promise">
      <h2 id="promise">What was promised</h2>
      <PromiseLine
        zone={program.timeZone}
        {...beginningOf(form)}
        dueAt={form.decisionDueAt}
        now={now}
        segments={deadline?.segments ?? []}
        {...(form.decision && { answeredAt: form.decision.decidedAt })}
      />
      {deadline && (deadline.segments.length > 1 || explained.length > 0) && (
        <details>
          <summary>Why then</summary>
          <ol className="date-segments">
            {deadline.segments.map(({ from, to, counted, reason }) => (
              <li key={`${from} ${reason}`} className="small">
                <Moment at={from} zone={program.timeZone} /> to <Moment at={to} zone={program.timeZone} />
                <br />
                <span className="quiet">
                  {reason}
                  {!counted && !reason.includes('does not count') && ' (does not count)'}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

/** A form that came too late: by which dates, and what headquarters can do about it. */
function Lateness({ form }: { form: Form }): ReactNode {
  const { data } = useQuery(historyQuery(form.id));
  const refusal = data?.items.find(({ type }) => type === 'form.refused-late');
  const anchor = refusal && textAt(refusal.data, 'anchor');
  const lastDay = refusal && textAt(refusal.data, 'lastDay');
  return (
    <div className="notice bad stack">
      <p>
        <strong>It came too late.</strong>{' '}
        {anchor !== undefined && lastDay !== undefined && (
          <>
            The activity was completed on <strong>{formatDate(anchor)}</strong>; the form could be sent until{' '}
            <strong>{formatDate(lastDay)}</strong>.
          </>
        )}
      </p>
      <p>
        Headquarters can admit it where you could not help being late: write to them, name {form.number}, and say why.
        They decide whether; the committee then answers within its usual time. You need not send the form again.
      </p>
    </div>
  );
}
