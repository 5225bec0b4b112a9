import './catalog.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { catalogQuery, type Listing } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { formatMonth } from '../time/format.js';
import { CatalogEntry, EntryPlaceholder } from './catalog-entry.js';
import { CatalogFilters } from './catalog-filters.js';
import { inFigures } from './count-of.js';
import { PrintAll } from './print-all.js';
import { asAsked, chosenFrom, countFilters, isContradictory, type CatalogSelection } from './selection.js';
import { UnknownFilters } from './unknown-filters.js';

const Subscribe = lazy(() => import('./subscribe.js').then(({ Subscribe: component }) => ({ default: component })));
const route = getRouteApi('/catalog/$program');

export function CatalogScreen(): ReactNode {
  const program = programOf(route.useParams().program);
  if (program === undefined) return <NotFound what="There is no such program." />;
  return <Catalog program={program} />;
}

function Catalog({ program }: { program: Program }): ReactNode {
  useTitle(`Upcoming Courses, ${program.name}`);
  // The router keeps what else stands in the address.
  const { selection, unknown } = chosenFrom(program, route.useSearch());
  const [subscribing, setSubscribing] = useState(false);
  return (
    <>
      <div className="catalog-head">
        <div>
          <h1>Upcoming Courses</h1>
          <p className="lead">
            Activities that the committee has approved for {program.name}. An activity that is over stays on the list as
            long as its hours can be claimed.
          </p>
        </div>
        <div className="row">
          <Link to="/drafts/new" search={{ program: program.id } as never} className="button">
            Send an eligibility form
          </Link>
          <button
            type="button"
            className="button second"
            aria-expanded={subscribing}
            aria-controls="subscribe"
            onClick={() => setSubscribing(!subscribing)}
          >
            Subscribe
          </button>
        </div>
      </div>
      <div id="subscribe">
        <Suspense fallback={null}>{subscribing && <Subscribe program={program.id} selection={selection} />}</Suspense>
      </div>
      <nav className="views" aria-label="Which activities">
        <Link
          to="/catalog/$program"
          params={{ program: program.id }}
          search={{ ...selection, when: undefined }}
          activeOptions={{ exact: true }}
        >
          Upcoming
        </Link>
        <Link
          to="/catalog/$program"
          params={{ program: program.id }}
          search={{ ...selection, when: 'ended' }}
          activeOptions={{ exact: true }}
        >
          Ended, still to be claimed
        </Link>
      </nav>
      <UnknownFilters program={program.id} selection={selection} unknown={unknown} />
      <CatalogFilters program={program} selection={selection} />
      {!isContradictory(selection) && <Results program={program} selection={selection} />}
    </>
  );
}

function Results({ program, selection }: { program: Program; selection: CatalogSelection }): ReactNode {
  const query = useInfiniteQuery(catalogQuery(program.id, asAsked(selection)));
  const list = useRef<HTMLDivElement>(null);
  const pages = query.data?.pages.length ?? 0;
  const seen = useRef(1);
  // After "More", reading goes on where the new ones begin.
  useEffect(() => {
    if (pages <= seen.current) {
      seen.current = Math.max(1, pages);
      return;
    }
    seen.current = pages;
    const focused = document.activeElement;
    if (focused !== document.body && focused?.closest('.more') === null) return;
    const before = query.data?.pages.slice(0, -1).reduce((sum, { items }) => sum + items.length, 0) ?? 0;
    list.current?.querySelectorAll<HTMLElement>('h3 a')[before]?.focus();
  }, [pages, query.data]);

  if (query.error && query.data === undefined) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (query.data === undefined) return <Waiting />;
  const listings = query.data.pages.flatMap(({ items }) => items);
  return (
    <div ref={list} aria-busy={query.isPlaceholderData}>
      <div className="found">
        <p role="status">{describe(listings.length, query.hasNextPage, selection)}</p>
        <p className="tools">
          {countFilters(selection) > 0 && (
            <Link to="/catalog/$program" params={{ program: program.id }} search={{ when: selection.when }}>
              Clear the filters
            </Link>
          )}
          <PrintAll key={JSON.stringify(selection)} query={query} />
        </p>
      </div>
      {listings.length === 0 && <Empty program={program} selection={selection} />}
      {chaptersOf(listings).map(({ title, entries }) => (
        <section className="chapter" key={title}>
          <h2>{title}</h2>
          <ul className="entries">
            {entries.map((listing) => (
              <CatalogEntry key={listing.id} program={program} listing={listing} />
            ))}
          </ul>
        </section>
      ))}
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.fetchNextPage()} />}
      {query.hasNextPage && <p className="print-only">There are more: {location.href}</p>}
      {query.hasNextPage && (
        <p className="more">
          <button
            type="button"
            className="button second"
            aria-disabled={query.isFetchingNextPage}
            onClick={() => {
              if (!query.isFetchingNextPage) void query.fetchNextPage();
            }}
          >
            {query.isFetchingNextPage ? 'Loading …' : 'More activities'}
          </button>
        </p>
      )}
    </div>
  );
}

function describe(count: number, more: boolean, selection: CatalogSelection): string {
  const activities = `${inFigures(count)} ${count === 1 ? 'activity' : 'activities'}`;
  const which = countFilters(selection) > 0 ? ' for these filters' : '';
  return more ? `The first ${activities}${which}` : `${activities}${which}`;
}

function Empty({ program, selection }: { program: Program; selection: CatalogSelection }): ReactNode {
  if (countFilters(selection) > 0) {
    return (
      <p className="notice">
        Nothing matches.{' '}
        <Link to="/catalog/$program" params={{ program: program.id }} search={{ when: selection.when }}>
          Clear the filters
        </Link>
        , or try a single word of the title or the provider.
      </p>
    );
  }
  return (
    <p className="notice">
      {selection.when === 'ended'
        ? 'No activity has ended whose hours could still be claimed.'
        : 'No activity is listed at the moment. Approved ones appear here by themselves: subscribe, and you will not miss them.'}
    </p>
  );
}

interface Chapter {
  title: string;
  entries: Listing[];
}

/** By the month in which they start; what has no dates comes last, as the api sorts it. */
function chaptersOf(listings: readonly Listing[]): Chapter[] {
  const chapters: Chapter[] = [];
  for (const listing of listings) {
    const title = listing.startsOn === null ? 'At any time' : formatMonth(listing.startsOn);
    const last = chapters.at(-1);
    if (last?.title === title) last.entries.push(listing);
    else chapters.push({ title, entries: [listing] });
  }
  return chapters;
}

function Waiting(): ReactNode {
  return (
    <div aria-busy="true">
      <div className="found">
        <p role="status">Loading …</p>
      </div>
      <div className="chapter" aria-hidden="true">
        {[1, 2, 3, 4, 5, 6].map((each) => (
          <EntryPlaceholder key={each} />
        ))}
      </div>
    </div>
  );
}
