import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';
import type { Program } from '../api/state.js';
import { SearchField } from '../fields/search-field.js';
import { SelectField } from '../fields/select-field.js';
import { TextField } from '../fields/text-field.js';
import { Moment } from '../time/moment.js';
import { eventWords, TOPICS } from './event-words.js';
import { FormLink } from './form-link.js';
import { HistoryChain } from './history-chain.js';
import { HistoryExport } from './history-export.js';
import { OfficeRoom } from './office-room.js';
import { historyChoiceFrom, type HistoryChoice } from './office-search.js';
import { PagedTable } from './paged-table.js';

type Event = components['schemas']['ProgramEventResponse'];

const route = getRouteApi('/office/$program/history');

const historyQuery = (program: string, choice: HistoryChoice) =>
  infiniteQueryOptions({
    queryKey: ['program-history', program, choice],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/v1/programs/{program}/history', {
          params: {
            path: { program },
            query: { ...choice, limit: 50, ...(pageParam !== '' && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export function HistoryScreen(): ReactNode {
  return (
    <OfficeRoom
      title="History"
      lead="Everything that happened to the program’s forms, in the order in which it happened. Nothing is ever changed or taken out."
    >
      {(program) => <History program={program} />}
    </OfficeRoom>
  );
}

function History({ program }: { program: Program }): ReactNode {
  const choice = historyChoiceFrom(route.useSearch());
  const navigate = useNavigate({ from: '/office/$program/history' });
  const choose = (change: HistoryChoice, replace = false): void => {
    void navigate({ search: historyChoiceFrom({ ...choice, ...change }), replace, resetScroll: false });
  };
  return (
    <>
      <form className="office-filters dates" role="search" onSubmit={(event) => event.preventDefault()}>
        <SearchField
          id="history-form"
          label="Number of a form"
          value={choice.form ?? ''}
          onSearch={(form) => choose({ form }, true)}
        />
        <SelectField
          id="history-topic"
          label="About"
          empty="Everything"
          choices={TOPICS}
          value={choice.topic ?? ''}
          onChange={({ target }) => choose({ topic: target.value })}
        />
        <TextField
          id="history-from"
          label="From"
          type="date"
          value={choice.from ?? ''}
          max={choice.to}
          onChange={({ target }) => choose({ from: target.value }, true)}
        />
        <TextField
          id="history-to"
          label="To"
          type="date"
          value={choice.to ?? ''}
          min={choice.from}
          onChange={({ target }) => choose({ to: target.value }, true)}
        />
      </form>
      <HistoryExport program={program} choice={choice} />
      <Events program={program} choice={choice} />
      <HistoryChain />
    </>
  );
}

function Events({ program, choice }: { program: Program; choice: HistoryChoice }): ReactNode {
  const list = useInfiniteQuery(historyQuery(program.id, choice));
  return (
    <PagedTable
      list={list}
      caption="Events, the newest first"
      columns={['When', 'What', 'Who', 'Form', <span className="visually-hidden">Details</span>]}
      more="Earlier events"
      none={<p className="notice">Nothing happened that matches what you chose.</p>}
    >
      {(event) => <EventLine key={`${event.form.id} ${event.seq}`} program={program} event={event} />}
    </PagedTable>
  );
}

function EventLine({ program, event }: { program: Program; event: Event }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        <td className="when">
          <Moment at={event.at} zone={program.timeZone} />
        </td>
        <td>{eventWords(event.type)}</td>
        <td>{event.actor === null ? <span className="quiet">Docket</span> : <bdi>{event.actor.name}</bdi>}</td>
        <td className="main">
          <FormLink program={program.id} form={event.form} />
          <span className="quiet" dir="auto">
            {event.form.title}
          </span>
        </td>
        <td className="number">
          <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Less' : 'Details'}
            <span className="visually-hidden">
              {' '}
              of {eventWords(event.type)}, {event.form.number}
            </span>
          </button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={5}>
            <dl className="event-details small">
              <dt>Event</dt>
              <dd>
                <code>{event.type}</code>, number {event.seq} of its form
              </dd>
              {Object.entries(event.data).map(([name, value]) => (
                <Detail key={name} name={name} value={value} />
              ))}
              <dt>Hash</dt>
              <dd>
                <code>{event.hash}</code>
              </dd>
            </dl>
          </td>
        </tr>
      )}
    </>
  );
}

function Detail({ name, value }: { name: string; value: unknown }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
    </>
  );
}
