import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { SearchField } from '../fields/search-field.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatDate, formatDayOf, formatDistance } from '../time/format.js';
import { AdmitDialog } from './admit-dialog.js';
import { FormLink } from './form-link.js';
import { lateFormsQuery, type LateForm } from './late-forms.queries.js';
import { OfficeRoom, ReadOnly, type OfficeVisitor } from './office-room.js';
import { lateChoiceFrom, type LateChoice } from './office-search.js';

const route = getRouteApi('/office/$program/late-forms');

export function LateFormsScreen(): ReactNode {
  return (
    <OfficeRoom
      title="Late forms"
      lead="Forms that came after their window had closed. They were refused, and both dates were told; headquarters may admit one with a reason."
    >
      {(program, visitor) => <LateForms program={program} visitor={visitor} />}
    </OfficeRoom>
  );
}

function LateForms({ program, visitor }: { program: Program; visitor: OfficeVisitor }): ReactNode {
  const choice = lateChoiceFrom(route.useSearch());
  const navigate = useNavigate({ from: '/office/$program/late-forms' });
  const state = choice.state === 'admitted' ? 'admitted' : 'refused';
  const list = useInfiniteQuery(lateFormsQuery(program.id, state, choice.q));
  const forms = list.data?.pages.flatMap(({ items }) => items);
  const admitting = state === 'refused' ? forms?.find(({ id }) => id === choice.admit) : undefined;
  const choose = (change: LateChoice, replace = false): void => {
    void navigate({ search: lateChoiceFrom({ ...choice, ...change }), replace, resetScroll: false });
  };
  return (
    <>
      {!visitor.isHeadquarters && <ReadOnly what="Headquarters admit late forms." />}
      <nav className="states" aria-label="Which forms">
        <StateLink
          program={program.id}
          choice={choice}
          state={undefined}
          label="Refused"
          current={state === 'refused'}
        />
        <StateLink
          program={program.id}
          choice={choice}
          state="admitted"
          label="Admitted"
          current={state === 'admitted'}
        />
      </nav>
      <form className="office-filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <SearchField
          id="late-q"
          label="Search number, title, provider or applicant"
          value={choice.q ?? ''}
          onSearch={(q) => choose({ q }, true)}
        />
      </form>
      {list.error && forms === undefined && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {forms === undefined && !list.error && <p role="status">Loading …</p>}
      {forms?.length === 0 && (
        <p className="notice">
          {choice.q !== undefined
            ? 'No late form matches.'
            : state === 'refused'
              ? 'No form waits here: none came too late, or all of them were admitted.'
              : 'No late form has been admitted yet.'}
        </p>
      )}
      {forms !== undefined && forms.length > 0 && (
        <ul className="late-list">
          {forms.map((form) => (
            <LateLine
              key={form.id}
              program={program}
              form={form}
              onAdmit={visitor.isHeadquarters && state === 'refused' ? () => choose({ admit: form.id }) : undefined}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <p>
          <button type="button" className="button second" onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? 'Loading …' : 'Earlier forms'}
          </button>
        </p>
      )}
      {admitting && visitor.isHeadquarters && (
        <AdmitDialog program={program} form={admitting} onClose={() => choose({ admit: undefined }, true)} />
      )}
    </>
  );
}

interface StateLinkProps {
  program: string;
  choice: LateChoice;
  state: string | undefined;
  label: string;
  current: boolean;
}

function StateLink({ program, choice, state, label, current }: StateLinkProps): ReactNode {
  return (
    <Link
      to="/office/$program/late-forms"
      params={{ program }}
      search={lateChoiceFrom({ ...choice, state, admit: undefined })}
      activeProps={{ 'aria-current': current ? 'page' : undefined }}
      aria-current={current ? 'page' : undefined}
    >
      {label}
    </Link>
  );
}

interface LateLineProps {
  program: Program;
  form: LateForm;
  onAdmit: (() => void) | undefined;
}

function LateLine({ program, form, onAdmit }: LateLineProps): ReactNode {
  const zone = program.timeZone;
  return (
    <li>
      <div>
        <h2 dir="auto">
          <FormLink program={program.id} form={form}>
            {form.title}
          </FormLink>
        </h2>
        <p className="quiet small">
          {form.number} · <bdi>{form.provider}</bdi> · sent by <bdi>{form.applicant.name}</bdi>
        </p>
        {form.admission && (
          <p className="small">
            Admitted {formatDayOf(form.admission.at, zone)} by <bdi>{form.admission.by?.name ?? 'headquarters'}</bdi>:{' '}
            <q dir="auto">{form.admission.reason}</q>
          </p>
        )}
      </div>
      <dl className="late-dates small">
        <dt>Completed</dt>
        <dd>{formatDate(form.completedOn)}</dd>
        <dt>Last day</dt>
        <dd>{formatDate(form.lastDay)}</dd>
        <dt>Received</dt>
        <dd>
          {formatDayOf(form.submittedAt, zone)}
          <br />
          <strong>{formatDistance(Date.parse(form.submittedAt), form.closedAt)}</strong>
        </dd>
      </dl>
      {onAdmit && (
        <p>
          <button type="button" className="button second small" onClick={onAdmit}>
            Admit …<span className="visually-hidden"> {form.number}</span>
          </button>
        </p>
      )}
    </li>
  );
}
