import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { safeNext } from '../sign-in/safe-next.js';
import { DisclosureMenu } from './disclosure-menu.js';

/** Visitors of the public pages, most of whom are not signed in, do not load it. */
const AccountSheet = lazy(() =>
  import('./account-sheet.js').then(({ AccountSheet: component }) => ({ default: component })),
);

export function AccountMenu(): ReactNode {
  const { data: me } = useQuery(meQuery);
  const here = useRouterState({ select: ({ location }) => location.href });
  if (me === undefined) return null;
  if (me.user === null) {
    return (
      <Link to="/sign-in" search={{ next: here === '/' ? undefined : safeNext(here) }}>
        Sign in
      </Link>
    );
  }
  return (
    <DisclosureMenu label={me.user.name}>
      <Suspense fallback={null}>
        <AccountSheet email={me.user.email} roles={me.roles ?? []} />
      </Suspense>
    </DisclosureMenu>
  );
}
