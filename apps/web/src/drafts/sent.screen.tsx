import './drafts.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { formQuery, historyQuery, type Form } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { formatDate } from '../time/format.js';
import { Moment } from '../time/moment.js';
import { termsQuery } from './drafts.queries.js';

const route = getRouteApi('/drafts/$draftId/sent');

export function SentScreen(): ReactNode {
  const { draftId } = route.useParams();
  return (
    <SignedInOnly title="Your form was sent">
      <Receipt formId={draftId} />
    </SignedInOnly>
  );
}

/** What the applicant has in hand now: a number, a day, and what comes next. */
function Receipt({ formId }: { formId: string }): ReactNode {
  const { data: form, error, refetch } = useQuery(formQuery(formId));
  useTitle(form && (form.status === 'refused_late' ? 'Received too late' : `Sent as ${form.number}`));
  if (error instanceof Refusal && [400, 404].includes(error.status)) {
    return <NotFound what="This form was not sent yet, or it is not yours." />;
  }
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const program = form && programOf(form.program);
  if (form === undefined || program === undefined) return <p role="status">Loading …</p>;
  return (
    <article className="receipt stack">
      {form.status === 'refused_late' ? <Late form={form} program={program} /> : <Sent form={form} program={program} />}
      <p className="row">
        <Link to="/forms/$formId" params={{ formId: form.id }} className="button">
          Open the form
        </Link>
        <Link to="/forms">My forms</Link>
        <Link to="/drafts/new" search={{ program: program.id } as never}>
          Send another
        </Link>
      </p>
    </article>
  );
}

function Sent({ form, program }: { form: Form; program: Program }): ReactNode {
  const { data: terms } = useQuery(termsQuery(program.id));
  return (
    <>
      <header className="sent-panel stack">
        <h1>Your form was sent</h1>
        <p dir="auto">{form.activity.title}</p>
        <p>
          Its number is <strong className="figures number">{form.number}</strong>
        </p>
      </header>
      <h2>What happens next</h2>
      <ol className="prose">
        <li>A receipt is on its way to you by email.</li>
        {form.decisionDueAt !== null && (
          <li>
            The committee answers by <strong>{<Moment at={form.decisionDueAt} zone={program.timeZone} />}</strong>, by
            email. It may ask you something before; you hear of that by email, too.
          </li>
        )}
        <li>Approved, the activity is listed under Upcoming Courses for everybody.</li>
        {terms?.claim && (
          <li>
            You then claim its hours within {terms.claim.days} days of completing it. An answer that comes later than
            that opens the time again.
          </li>
        )}
      </ol>
    </>
  );
}

function Late({ form, program }: { form: Form; program: Program }): ReactNode {
  const { data: history } = useQuery(historyQuery(form.id));
  const refusal = history?.items.find(({ type }) => type === 'form.refused-late')?.data;
  const [anchor, lastDay] = [refusal?.anchor, refusal?.lastDay];
  return (
    <>
      <header className="stack">
        <h1>Received too late</h1>
        <p dir="auto">{form.activity.title}</p>
      </header>
      <div className="notice bad stack">
        <p>
          <strong>No credit can be issued.</strong>{' '}
          {typeof anchor === 'string' && typeof lastDay === 'string' && (
            <>
              The activity was completed on {formatDate(anchor)}; the last day to send the form was{' '}
              {formatDate(lastDay)}.{' '}
            </>
          )}
          It is recorded as refused under <strong className="figures">{form.number}</strong>.
        </p>
      </div>
      <h2>What you can still do</h2>
      <p className="measure">
        Headquarters can admit a late form where there was a reason that you could not help, such as an illness. Write
        to them with the number above; admitted, it goes to the committee as if it had been in time.{' '}
        <Link to="/programs/$program/$page" params={{ program: program.id, page: 'help' }}>
          How to reach them
        </Link>
      </p>
    </>
  );
}
