import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { inFigures } from '../catalog/count-of.js';
import type { Program } from '../api/state.js';
import { SearchField } from '../fields/search-field.js';
import { SelectField } from '../fields/select-field.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { FormLink } from './form-link.js';
import { KIND_WORDS, kindWords, MAIL_STATES, STATE_WORDS, type MailState } from './mail-words.js';
import { OfficeRoom, ReadOnly, type OfficeVisitor } from './office-room.js';
import { outboxChoiceFrom, type OutboxChoice } from './office-search.js';
import { mailCountsQuery, mailsQuery, type Mail } from './office.queries.js';
import { PagedTable } from './paged-table.js';
import { RedriveAll } from './redrive-all.js';
import { Moment } from '../time/moment.js';

const route = getRouteApi('/office/$program/outbox');
/** While mails are on their way the list follows them. */
const FOLLOW_MS = 4_000;
const LOOK_AGAIN_MS = 30_000;
const KINDS = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));

export function OutboxScreen(): ReactNode {
  return (
    <OfficeRoom title="Outbox" lead="Every mail of the program, sent and unsent. Sign-in codes are never shown.">
      {(program, visitor) => <Outbox program={program} visitor={visitor} />}
    </OfficeRoom>
  );
}

function Outbox({ program, visitor }: { program: Program; visitor: OfficeVisitor }): ReactNode {
  const choice = outboxChoiceFrom(route.useSearch());
  const navigate = useNavigate({ from: '/office/$program/outbox' });
  const [redriving, setRedriving] = useState(false);
  const counts = useQuery({
    ...mailCountsQuery(program.id, choice),
    refetchInterval: ({ state: { data } }) => (moving(data?.items) ? FOLLOW_MS : LOOK_AGAIN_MS),
  });
  const choose = (change: OutboxChoice, replace = false): void => {
    void navigate({ search: outboxChoiceFrom({ ...choice, ...change }), replace, resetScroll: false });
  };
  const countOf = (state: MailState): number => counts.data?.items.find((item) => item.state === state)?.count ?? 0;
  const total = counts.data?.items.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {!visitor.isHeadquarters && <ReadOnly what="Headquarters hold, change and send mails." />}
      <form className="office-filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <SearchField
          id="mails-q"
          label="Search subject, form or recipient"
          value={choice.q ?? ''}
          onSearch={(q) => choose({ q }, true)}
        />
        <SelectField
          id="mails-kind"
          label="Kind of mail"
          empty="All kinds"
          choices={KINDS}
          value={choice.kind ?? ''}
          onChange={({ target }) => choose({ kind: target.value })}
        />
      </form>
      {choice.form !== undefined && (
        <p className="row">
          <span>
            Only mails about <strong>{choice.form}</strong>
          </span>
          <button type="button" className="link" onClick={() => choose({ form: undefined })}>
            Show all
          </button>
        </p>
      )}
      <nav className="states" aria-label="By state">
        <StateLink program={program.id} choice={choice} label="All" count={total} />
        {MAIL_STATES.map((state) => (
          <StateLink
            key={state}
            program={program.id}
            choice={choice}
            state={state}
            label={STATE_WORDS[state].label}
            count={counts.data && countOf(state)}
          />
        ))}
      </nav>
      {counts.error && counts.data === undefined && (
        <ProblemNotice error={counts.error} onRetry={() => void counts.refetch()} />
      )}
      {visitor.isHeadquarters && choice.state === 'failed' && countOf('failed') > 0 && (
        <p>
          <button type="button" className="button second small" onClick={() => setRedriving(true)}>
            {countOf('failed') === 1 ? 'Try it again …' : `Try all ${inFigures(countOf('failed'))} again …`}
          </button>
        </p>
      )}
      <Mails program={program} choice={choice} follow={moving(counts.data?.items)} />
      {redriving && <RedriveAll program={program.id} choice={choice} onClose={() => setRedriving(false)} />}
    </>
  );
}

function moving(items: readonly { state: string; count: number }[] | undefined): boolean {
  return items?.some(({ state, count }) => count > 0 && (state === 'sending' || state === 'queued')) ?? false;
}

interface StateLinkProps {
  program: string;
  choice: OutboxChoice;
  state?: MailState;
  label: string;
  count: number | undefined;
}

function StateLink({ program, choice, state, label, count }: StateLinkProps): ReactNode {
  return (
    <Link
      to="/office/$program/outbox"
      params={{ program }}
      search={outboxChoiceFrom({ ...choice, state })}
      resetScroll={false}
      className={count === 0 ? 'none' : undefined}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {label} <span className="figures">{count === undefined ? ' ' : inFigures(count)}</span>
    </Link>
  );
}

function Mails({ program, choice, follow }: { program: Program; choice: OutboxChoice; follow: boolean }): ReactNode {
  const list = useInfiniteQuery({
    ...mailsQuery(program.id, choice),
    refetchInterval: follow ? FOLLOW_MS : LOOK_AGAIN_MS,
  });
  return (
    <PagedTable
      list={list}
      caption="Mails, the newest first"
      columns={['State', 'Mail', 'To', 'When']}
      more="Earlier mails"
      none={<NoMails choice={choice} program={program.id} />}
    >
      {(mail) => <MailLine key={mail.id} program={program} mail={mail} />}
    </PagedTable>
  );
}

function MailLine({ program, mail }: { program: Program; mail: Mail }): ReactNode {
  const { label, tone } = STATE_WORDS[mail.state];
  return (
    <tr>
      <td>
        <span className={`status ${tone}`}>{label}</span>
      </td>
      <td className="main">
        <Link to="/office/$program/outbox/$mailId" params={{ program: program.id, mailId: mail.id }} dir="auto">
          {mail.subject ?? kindWords(mail.kind)}
        </Link>
        <span className="quiet">
          {mail.test ? 'Test of a template: ' : ''}
          {kindWords(mail.kind)}
          {mail.attempts > 1 && `, tried ${mail.attempts} times`}
          {mail.form && (
            <>
              {' · '}
              <FormLink program={program.id} form={mail.form} />
            </>
          )}
        </span>
      </td>
      <td className="who">
        <bdi>{mail.to?.name ?? ''}</bdi>
        <span className="quiet">{mail.to?.email}</span>
      </td>
      <td className="when">
        <Moment at={mail.sentAt ?? mail.settledAt ?? mail.orderedAt} zone={program.timeZone} />
      </td>
    </tr>
  );
}

function NoMails({ choice, program }: { choice: OutboxChoice; program: string }): ReactNode {
  const { state, ...narrowed } = choice;
  const isNarrowed = Object.keys(outboxChoiceFrom(narrowed)).length > 0;
  const good = state === 'failed' || state === 'ambiguous' || state === 'held';
  return (
    <div className="notice stack">
      <p>
        {isNarrowed
          ? 'No mail matches what you chose.'
          : good
            ? 'Nothing here: no mail needs you for that.'
            : 'No mail is in this state.'}
      </p>
      {(isNarrowed || state !== undefined) && (
        <p>
          <Link to="/office/$program/outbox" params={{ program }} search={{}}>
            Show all mails
          </Link>
        </p>
      )}
    </div>
  );
}
