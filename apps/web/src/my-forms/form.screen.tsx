import './my-forms.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { formQuery, type Form } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { Revisions } from '../revisions/revisions.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { useNow } from '../time/business-clock.js';
import { todayIn } from '../time/days.js';
import { Messages } from '../threads/messages.js';
import { Asked } from './asked.js';
import { Decision } from './decision.js';
import { FormDates } from './form-dates.js';
import { FormFiles } from './form-files.js';
import { History } from './history.js';
import { FormLinks } from './links.js';
import { Question } from './question.js';
import { closedThread, wordsFor } from './status.js';
import { WaysOn } from './ways-on.js';
import { Withdraw } from './withdraw.js';

const route = getRouteApi('/forms/$formId');

export function FormScreen(): ReactNode {
  const { formId } = route.useParams();
  return (
    <SignedInOnly title="Eligibility form">
      <FormPage key={formId} formId={formId} />
    </SignedInOnly>
  );
}

/** A committee's question and its answer appear by themselves. */
const REFRESH_MS = 60_000;

function FormPage({ formId }: { formId: string }): ReactNode {
  const { data: form, error, refetch } = useQuery({ ...formQuery(formId), refetchInterval: REFRESH_MS });
  useTitle(form && `${form.number}, ${form.activity.title}`);
  if (error instanceof Refusal && [400, 404].includes(error.status)) {
    return <NotFound what="There is no such form, or it is not one that you may read." />;
  }
  if (error && form === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const program = form && programOf(form.program);
  if (form === undefined || program === undefined) return <p role="status">Loading …</p>;
  return (
    <article className="form-page">
      <Head form={form} program={program} />
      <Question form={form} program={program} />
      <Decision form={form} program={program} />
      <WaysOn form={form} program={program} />
      <FormDates form={form} program={program} />
      <Asked form={form} program={program} />
      <FormFiles form={form} />
      <section aria-labelledby="messages">
        <h2 id="messages">Messages</h2>
        <Messages formId={formId} side="applicant" zone={program.timeZone} closed={closedThread(form)} />
      </section>
      {form.revision > 1 && (
        <section className="stack" aria-labelledby="revisions">
          <h2 id="revisions">What you changed</h2>
          <Revisions formId={formId} program={program} own />
        </section>
      )}
      <History formId={formId} program={program} />
      <Withdraw form={form} program={program} />
    </article>
  );
}

function Head({ form, program }: { form: Form; program: Program }): ReactNode {
  const { label, tone, next } = wordsFor(form, todayIn(program.timeZone, useNow()));
  const { unreadMessages = 0 } = form;
  return (
    <header className="stack">
      <p className="quiet">
        <Link to="/forms">My forms</Link> · {form.number} · {program.name}
      </p>
      <h1 dir="auto" id="form-title" tabIndex={-1}>
        {form.activity.title}
      </h1>
      <p className="row">
        <span className={`status ${tone}`}>{label}</span>
        {unreadMessages > 0 && (
          <a href="#messages" className="screen-only">
            {unreadMessages} new {unreadMessages === 1 ? 'message' : 'messages'}
          </a>
        )}
        <button type="button" className="link screen-only" onClick={() => print()}>
          Print
        </button>
      </p>
      <p>{next}</p>
      <FormLinks form={form} program={program} />
    </header>
  );
}
