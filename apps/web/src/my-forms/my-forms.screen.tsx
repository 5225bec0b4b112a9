import './my-forms.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formsQuery, type Form } from '../api/queries.js';
import { pageState, programOf } from '../api/state.js';
import { DraftList } from '../drafts/draft-list.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { useNow } from '../time/business-clock.js';
import { todayIn } from '../time/days.js';
import { formatDate, formatDayOf, formatDistance, formatInstant } from '../time/format.js';
import { CLOSED_FORMS, isOpen, OPEN_FORMS, wordsFor } from './status.js';

const route = getRouteApi('/forms');

/** What can be chosen in the address. */
const FILTERS: Record<string, { label: string; status: string }> = {
  open: { label: 'Going on', status: OPEN_FORMS },
  asks: { label: 'The committee asks', status: 'information_requested' },
  approved: { label: 'Approved', status: 'approved' },
  'not-approved': { label: 'Not approved', status: 'not_approved' },
  other: { label: 'Late, withdrawn or covered', status: 'refused_late,withdrawn,duplicate' },
};

export function MyFormsScreen(): ReactNode {
  useTitle('My forms');
  return (
    <SignedInOnly title="My forms">
      <div className="stack">
        <h1>My forms</h1>
        <p>
          <Link to="/drafts/new" className="button">
            Send an eligibility form
          </Link>
        </p>
        <DraftList />
        <FilteredForms />
      </div>
    </SignedInOnly>
  );
}

function FilteredForms(): ReactNode {
  const { show } = route.useSearch();
  const filter = show === undefined ? undefined : FILTERS[show];
  return (
    <>
      <nav className="form-filter" aria-label="Which forms">
        <Link to="/forms" activeOptions={{ exact: true, includeSearch: true }}>
          All
        </Link>
        {Object.entries(FILTERS).map(([id, { label }]) => (
          <Link key={id} to="/forms" search={{ show: id }}>
            {label}
          </Link>
        ))}
      </nav>
      {filter === undefined ? <Forms /> : <Chosen key={show} {...filter} />}
    </>
  );
}

function Chosen({ label, status }: { label: string; status: string }): ReactNode {
  const query = useInfiniteQuery(formsQuery(status));
  if (query.error && query.data === undefined) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (query.data === undefined) return <p role="status">Loading …</p>;
  const forms = query.data.pages.flatMap(({ items }) => items);
  if (forms.length > 0) return <FormList title={label} forms={forms} more={query} />;
  return (
    <p className="notice">
      None of your forms is in this list. <Link to="/forms">Show all of them</Link>
    </p>
  );
}

function Forms(): ReactNode {
  const open = useInfiniteQuery(formsQuery(OPEN_FORMS));
  const closed = useInfiniteQuery(formsQuery(CLOSED_FORMS));
  if (open.data === undefined || closed.data === undefined) {
    const failed = [open, closed].find(({ error }) => error !== null);
    if (failed?.error) return <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />;
    return <p role="status">Loading …</p>;
  }
  const waiting = open.data.pages.flatMap(({ items }) => items);
  const over = closed.data.pages.flatMap(({ items }) => items);
  if (waiting.length + over.length === 0) return <Nothing />;
  return (
    <>
      {waiting.length > 0 && <FormList title="Going on" forms={waiting} more={open} />}
      {over.length > 0 && <FormList title="Closed" forms={over} more={closed} />}
    </>
  );
}

interface FormListProps {
  title: string;
  forms: readonly Form[];
  more: { error: Error | null; hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

function FormList({ title, forms, more }: FormListProps): ReactNode {
  return (
    <section className="form-group" aria-label={title}>
      <h2>{title}</h2>
      <ul className="form-list">
        {forms.map((form) => (
          <FormLine key={form.id} form={form} />
        ))}
      </ul>
      {more.error && <ProblemNotice error={more.error} onRetry={() => more.fetchNextPage()} />}
      {more.hasNextPage && (
        <p>
          <button type="button" className="button second" onClick={() => more.fetchNextPage()}>
            {more.isFetchingNextPage ? 'Loading …' : 'Earlier forms'}
          </button>
        </p>
      )}
    </section>
  );
}

function FormLine({ form }: { form: Form }): ReactNode {
  const now = useNow();
  const program = programOf(form.program);
  const zone = program?.timeZone ?? 'UTC';
  const { label, tone, next } = wordsFor(form, todayIn(zone, now));
  const { unreadMessages = 0, openQuestion } = form;
  return (
    <li>
      <div>
        <h3>
          <Link to="/forms/$formId" params={{ formId: form.id }} dir="auto">
            {form.activity.title}
          </Link>
        </h3>
        <p className="quiet small">
          {form.number} · {program?.name ?? form.program} · sent {formatDayOf(form.submittedAt, zone)}
        </p>
      </div>
      <div>
        <p>
          <span className={`status ${tone}`}>{label}</span>
        </p>
        <p className="small">
          {openQuestion !== null ? (
            <strong>Your answer is due by {formatDate(openQuestion.dueOn)}</strong>
          ) : isOpen(form.status) && form.decisionDueAt !== null ? (
            <>
              Answer by {formatInstant(form.decisionDueAt, zone)}: {formatDistance(now, form.decisionDueAt)}
            </>
          ) : (
            next
          )}
        </p>
        {unreadMessages > 0 && (
          <p className="small">
            <strong>
              {unreadMessages} new {unreadMessages === 1 ? 'message' : 'messages'}
            </strong>
          </p>
        )}
      </div>
    </li>
  );
}

function Nothing(): ReactNode {
  return (
    <div className="notice stack">
      <p>You have not sent a form yet. Look first whether the activity is approved already:</p>
      <ul>
        {pageState.programs.map(({ id, name }) => (
          <li key={id}>
            <Link to="/catalog/$program" params={{ program: id }}>
              Upcoming Courses, {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
