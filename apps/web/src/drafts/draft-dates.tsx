import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNow } from '../time/business-clock.js';
import { formatDate, formatDistance, viewersInstant } from '../time/format.js';
import { Moment } from '../time/moment.js';
import { useDraft } from './draft-context.js';
import { termsQuery } from './drafts.queries.js';

/** The dates that matter, before the form is sent: until when that is possible, and what follows. */
export function DraftDates(): ReactNode {
  const { draft, program } = useDraft();
  const now = useNow();
  const { data: terms } = useQuery(termsQuery(program.id));
  const { lastDay, closesAt, answerBy, claimUntil } = draft;
  // It ends where the next day begins, so it is told with its day.
  const viewersEnd = closesAt === null ? undefined : viewersInstant(closesAt, program.timeZone);
  const late = closesAt !== null && now >= Date.parse(closesAt);
  return (
    <section aria-labelledby="dates">
      <h2 id="dates" className="visually-hidden">
        The dates that matter
      </h2>
      <div role="status">
        {late && lastDay !== null && (
          <div className="notice bad stack">
            <p>
              <strong>It is too late for this activity.</strong> The last day to send the form was {formatDate(lastDay)}
              . It ended at <Moment at={closesAt} zone={program.timeZone} />; since then no credit can be issued.
            </p>
            <p>
              You can still send it: it is recorded as refused, and headquarters may admit it where there was a reason
              that you could not help.
            </p>
          </div>
        )}
      </div>
      <dl className="facts-list">
        <dt>Send it by</dt>
        <dd>
          {lastDay !== null && closesAt !== null ? (
            <>
              {formatDate(lastDay)}, end of the day
              {viewersEnd !== undefined && <span className="viewers"> ({viewersEnd} for you)</span>}
              <span className="quiet"> · {formatDistance(now, closesAt)}</span>
            </>
          ) : terms?.form ? (
            `Before the activity, or up to ${terms.form.days} days after you completed it`
          ) : (
            'There is no last day'
          )}
        </dd>
        {!late && (
          <>
            <dt>Answer by</dt>
            <dd>
              <Moment at={answerBy} zone={program.timeZone} />
              <span className="quiet"> if you send it now</span>
            </dd>
          </>
        )}
        {!late && (claimUntil !== null || terms?.claim) && (
          <>
            <dt>Claim until</dt>
            <dd>
              {claimUntil !== null
                ? formatDate(claimUntil)
                : `Within ${terms?.claim?.days} days of completing the activity`}
              <span className="quiet">, once it is approved; a late answer gives you more time</span>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
