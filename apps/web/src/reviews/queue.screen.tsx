import './queue.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { programOf, type Program } from '../api/state.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { ShortcutHelp } from '../shell/shortcuts.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { QueueEmpty } from './queue-empty.js';
import { QueueFilters } from './queue-filters.js';
import { QueueGroups } from './queue-groups.js';
import { QueueList } from './queue-list.js';
import { SavedFilters } from './saved-filters.js';
import { usePeople } from './use-people.js';
import { useQueueKeys } from './use-queue-keys.js';
import { countsQuery, reviewsQuery } from './queue.queries.js';
import { asAsked, asCounted, csvPath, selectionFrom, totalOf, type QueueSelection } from './queue-selection.js';

const route = getRouteApi('/reviews/$program');

export function QueueScreen(): ReactNode {
  const program = programOf(route.useParams().program);
  if (program === undefined) return <NotFound what="There is no such program." />;
  return (
    <SignedInOnly title="Reviews">
      <Entrance program={program} />
    </SignedInOnly>
  );
}

/** The committee and headquarters; others are told where they belong. */
function Entrance({ program }: { program: Program }): ReactNode {
  useTitle(`Reviews, ${program.name}`);
  const { data: me } = useQuery(meQuery);
  const roles = me?.roles?.filter((role) => role.program === program.id).map(({ role }) => role) ?? [];
  if (!['reviewer', 'chair', 'hq'].some((role) => roles.includes(role as never))) {
    return (
      <div className="stack">
        <h1>Reviews</h1>
        <p>
          This is the committee’s room, and you are not on the committee of {program.name}. Your own forms are under{' '}
          <Link to="/forms">My forms</Link>.
        </p>
      </div>
    );
  }
  return <Queue program={program} roles={roles} />;
}

function Queue({ program, roles }: { program: Program; roles: readonly string[] }): ReactNode {
  const selection: QueueSelection = selectionFrom(route.useSearch());
  const home = roles.includes('reviewer') || roles.includes('chair') ? 'needs-my-action' : 'open';
  const view = selection.group ?? home;
  const filter = asAsked(selection, home);
  const list = useInfiniteQuery(reviewsQuery(program.id, filter));
  const { data: counts } = useQuery(countsQuery(program.id, asCounted(selection)));
  const pages = list.data?.pages;
  const rows = useMemo(() => pages?.flatMap(({ items }) => items), [pages]);
  const people = usePeople(program.id, rows, selection.assignee);
  const shared = { program, selection, view, counts };
  useQueueKeys(shared);
  return (
    <div className="queue">
      <div className="queue-head">
        <h1>Reviews</h1>
        <div className="queue-tools">
          <SavedFilters program={program} selection={selection} filter={filter} />
          {roles.some((role) => role === 'chair' || role === 'hq') && (
            <a href={csvPath(program.id, filter)} download>
              Download as CSV
            </a>
          )}
          <ShortcutHelp />
        </div>
      </div>
      <QueueGroups {...shared} />
      <QueueFilters {...shared} people={people} filter={filter} />
      {list.error && rows === undefined && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {rows === undefined && !list.error && <p role="status">Loading …</p>}
      {rows?.length === 0 && <QueueEmpty {...shared} />}
      {rows !== undefined && rows.length > 0 && (
        <QueueList
          {...shared}
          roles={roles}
          people={people}
          filter={filter}
          rows={rows}
          total={list.hasNextPage ? totalOf(counts, view) : rows.length}
          cursor={pages?.at(-1)?.nextCursor ?? undefined}
          more={list}
        />
      )}
    </div>
  );
}
