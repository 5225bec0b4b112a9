import '../theme/tables.css';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { countOf, inFigures } from '../catalog/count-of.js';
import { HistoryChain } from '../office/history-chain.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { AdministrationPage } from './administration-page.js';
import { historiesQuery } from './administration.queries.js';

export function HistoriesScreen(): ReactNode {
  return (
    <AdministrationPage title="Histories">
      <Check />
      <HistoryChain />
    </AdministrationPage>
  );
}

/** Recomputes the chain of every form of the installation, page by page, as long as somebody looks on. */
function Check(): ReactNode {
  const queryClient = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const [begun, setBegun] = useState(false);
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    ...historiesQuery,
    enabled: begun,
  });
  useEffect(() => {
    if (begun && hasNextPage && !isFetching && error === null) void fetchNextPage();
  }, [begun, hasNextPage, isFetching, error, fetchNextPage]);
  if (me?.roles?.some(({ role }) => role === 'admin') !== true) return me === undefined ? null : <NotFound />;
  const pages = data?.pages ?? [];
  const sum = (part: 'forms' | 'events'): number => pages.reduce((total, { checked }) => total + checked[part], 0);
  const broken = pages.flatMap(({ items }) => items);
  const running = begun && (isFetching || hasNextPage) && error === null;
  const counted = `${countOf(sum('events'), 'event')} of ${countOf(sum('forms'), 'form')}`;
  return (
    <>
      <p className="measure">
        Each event of a form carries a hash over itself and the one before it. Here the chains of all forms, of every
        program, are recomputed from what is stored.
      </p>
      <p>
        <button
          type="button"
          className="button"
          aria-disabled={running}
          onClick={() => {
            if (running) return;
            if (begun) void queryClient.resetQueries({ queryKey: historiesQuery.queryKey });
            setBegun(true);
          }}
        >
          {running ? 'Checking …' : begun ? 'Check once more' : 'Check all histories'}
        </button>
      </p>
      {error && <ProblemNotice error={error} onRetry={() => void fetchNextPage()} />}
      <div role="status">
        {running && <p className="notice">{counted} checked so far …</p>}
        {begun && !running && error === null && broken.length === 0 && (
          <p className="notice">
            <strong>All hold.</strong> {counted} are as they were written.
          </p>
        )}
      </div>
      {broken.length > 0 && (
        <div className="notice bad stack" role="alert">
          <p>
            <strong>
              {broken.length === 1
                ? 'One history does not hold.'
                : `${inFigures(broken.length)} histories do not hold.`}
            </strong>{' '}
            From the event that is named on, what is stored is not what was written.
          </p>
          <div className="table-frame" tabIndex={0} role="region" aria-label="Histories that do not hold">
            <table className="table">
              <caption className="visually-hidden">Histories that do not hold, in the order of their forms</caption>
              <thead>
                <tr>
                  <th scope="col">Form</th>
                  <th scope="col" className="number">
                    Event
                  </th>
                  <th scope="col">What is wrong</th>
                </tr>
              </thead>
              <tbody>
                {broken.map(({ number, seq, fault }) => (
                  <tr key={number}>
                    <th scope="row">{number}</th>
                    <td className="number figures">{seq}</td>
                    <td>{fault}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </>
  );
}
