import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { safeNext } from './safe-next.js';

/** Shows a screen to who is signed in; others find the way to it. */
export function SignedInOnly({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const { data: me, error, refetch } = useQuery(meQuery);
  const here = useRouterState({ select: ({ location }) => location.href });
  if (error && me === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (me === undefined) return null;
  if (me.user) return children;
  return (
    <div className="stack">
      <h1>{title}</h1>
      <p>Sign in to see this page.</p>
      <p>
        <Link to="/sign-in" search={{ next: safeNext(here) }} className="button">
          Sign in
        </Link>
      </p>
    </div>
  );
}
