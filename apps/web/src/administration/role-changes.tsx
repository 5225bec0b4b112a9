import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatInstant } from '../time/format.js';
import { roleChangesQuery } from './administration.queries.js';
import { wordsOf } from './roles.js';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Who gave and took what. */
export function RoleChanges(): ReactNode {
  const { data, error, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(roleChangesQuery);
  const changes = data?.pages.flatMap(({ items }) => items) ?? [];
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <section className="stack" aria-labelledby="role-changes">
      <h2 id="role-changes">What was changed</h2>
      {changes.length === 0 && <p className="quiet">Nothing yet. Every change is kept here, and by whom.</p>}
      <ol className="role-changes">
        {changes.map((change) => (
          <li key={`${change.happenedAt} ${change.personId} ${change.role} ${change.kind}`}>
            <span className="quiet small figures">{formatInstant(change.happenedAt, HERE)}</span>
            <span>
              <span dir="auto">{change.personName}</span> {change.kind === 'role.granted' ? 'was made' : 'is no longer'}{' '}
              {wordsOf(change)}
              <span className="quiet">, by {change.actorName ?? 'the command on the server'}</span>
            </span>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <p>
          <button type="button" className="button second small" onClick={() => void fetchNextPage()}>
            Earlier changes
          </button>
        </p>
      )}
    </section>
  );
}
