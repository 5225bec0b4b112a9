import './my-forms.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { deadlineQuery, formQuery, historyQuery, type Form } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { Hours } from '../catalog/hours.js';
import { PromiseLine } from '../pictures/promise-line.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { Messages } from '../threads/messages.js';
import { useNow } from '../time/business-clock.js';
import { formatDate, formatDates, formatInstant } from '../time/format.js';
import { Moment } from '../time/moment.js';
import { AnswerForm } from './answer-form.js';
import { closedThread, describeEvent, isOpen, wordsFor } from './status.js';

const route = getRouteApi('/forms/$formId');

export function FormScreen(): ReactNode {
  const { formId } = route.useParams();
  return (
    <SignedInOnly title="Eligibility form">
      <FormPage formId={formId} />
    </SignedInOnly>
  );
}

function FormPage({ formId }: { formId: string }): ReactNode {
  const { data: form, error, refetch } = useQuery(formQuery(formId));
  useTitle(form && `${form.number}, ${form.activity.title}`);
  if (error instanceof Refusal && [400, 404].includes(error.status)) {
    return <NotFound what="There is no such form, or it is not one that you may read." />;
  }
  if (error && form === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const program = form && programOf(form.program);
  if (form === undefined || program === undefined) return <p role="status">Loading …</p>;
  const { label, tone, next } = wordsFor(form);
  return (
    <article className="form-page">
      <header className="stack">
        <p className="quiet">
          <Link to="/forms">My forms</Link> · {form.number} · {program.name}
        </p>
        <h1 dir="auto">{form.activity.title}</h1>
        <p>
          <span className={`status ${tone}`}>{label}</span>
        </p>
        <p>{next}</p>
      </header>
      <Question form={form} />
      <Decision form={form} program={program} />
      <Promise form={form} program={program} />
      <Asked form={form} program={program} />
      <section aria-labelledby="messages">
        <h2 id="messages">Messages</h2>
        <Messages formId={formId} side="applicant" zone={program.timeZone} closed={closedThread(form)} />
      </section>
      <History formId={formId} program={program} />
    </article>
  );
}

function Question({ form: { id, openQuestion } }: { form: Form }): ReactNode {
  if (openQuestion === null) return null;
  return (
    <section className="notice soon stack" aria-labelledby="question">
      <h2 id="question">The committee asks: answer by {formatDate(openQuestion.dueOn)}</h2>
      <blockquote dir="auto">{openQuestion.message}</blockquote>
      <AnswerForm formId={id} />
    </section>
  );
}

function Decision({ form: { decision }, program }: { form: Form; program: Program }): ReactNode {
  if (decision === null) return null;
  return (
    <section className="stack" aria-labelledby="decision">
      <h2 id="decision">The committee’s decision</h2>
      <p className="quiet">
        <Moment at={decision.decidedAt} zone={program.timeZone} />
        {decision.late && ', later than promised'}
      </p>
      <blockquote dir="auto">{decision.message}</blockquote>
      {decision.conditions.length > 0 && (
        <div>
          <p>On {decision.conditions.length === 1 ? 'this condition' : 'these conditions'}:</p>
          <ul>
            {decision.conditions.map((condition) => (
              <li key={condition} dir="auto">
                {condition}
              </li>
            ))}
          </ul>
        </div>
      )}
      {decision.expiresOn !== null && <p>The approval holds until {formatDate(decision.expiresOn)}.</p>}
      {decision.credits.length > 0 && (
        <div style={{ maxWidth: '20rem', marginTop: '1rem' }}>
          <Hours program={program} credits={decision.credits} />
        </div>
      )}
    </section>
  );
}

function Promise({ form, program }: { form: Form; program: Program }): ReactNode {
  const now = useNow();
  const { data: deadline } = useQuery(deadlineQuery(form.id));
  if (form.decisionDueAt === null || !(isOpen(form.status) || form.decision)) return null;
  return (
    <section aria-labelledby="promise">
      <h2 id="promise">What was promised</h2>
      <PromiseLine
        zone={program.timeZone}
        submittedAt={form.opening?.at ?? form.admittedAt ?? form.submittedAt}
        dueAt={form.decisionDueAt}
        now={now}
        segments={deadline?.segments ?? []}
        {...(form.decision && { answeredAt: form.decision.decidedAt })}
      />
    </section>
  );
}

function Asked({ form, program }: { form: Form; program: Program }): ReactNode {
  const { activity, completedOn, requestedCredits, relevance } = form;
  const { startsOn, endsOn } = activity;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">What you asked</h2>
      <dl className="facts-list">
        <dt>Provider</dt>
        <dd dir="auto">{activity.provider}</dd>
        <dt>When</dt>
        <dd>{startsOn ? formatDates(startsOn, endsOn ?? startsOn) : 'On demand'}</dd>
        {completedOn !== null && (
          <>
            <dt>Completed</dt>
            <dd>{formatDate(completedOn)}</dd>
          </>
        )}
        <dt>Credits</dt>
        <dd style={{ maxWidth: '20rem' }}>
          <Hours program={program} credits={requestedCredits} />
        </dd>
        <dt>Relevance</dt>
        <dd dir="auto">{relevance}</dd>
      </dl>
    </section>
  );
}

function History({ formId, program }: { formId: string; program: Program }): ReactNode {
  const { data, error, refetch } = useQuery(historyQuery(formId));
  return (
    <section aria-labelledby="history">
      <h2 id="history">What happened</h2>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <ol className="history">
        {data?.items.map((entry) => (
          <li key={entry.seq}>
            <time className="quiet figures" dateTime={entry.at}>
              {formatInstant(entry.at, program.timeZone)}
            </time>
            <span>{describeEvent(entry)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
