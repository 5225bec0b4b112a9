import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import { safeNext } from '../sign-in/safe-next.js';
import { pageState } from '../api/state.js';
import { sectionsFor } from './workspace-sections.js';
import { DisclosureMenu } from './disclosure-menu.js';

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
      <p className="who small">
        Signed in as
        <br />
        <strong>{me.user.email}</strong>
      </p>
      <Link to="/forms">My forms</Link>
      <Link to="/record">Credit record</Link>
      {workplaces(me.roles ?? []).map(({ program, name, section }) => (
        <Link key={program} to={section.to} params={{ program } as never}>
          {section.label}: {name}
        </Link>
      ))}
      {me.roles?.some(({ role }) => role === 'admin' || role === 'hq') && (
        <Link to="/administration/people">People and roles</Link>
      )}
      <Link to="/account">Where I am signed in</Link>
      <SignOut />
    </DisclosureMenu>
  );
}

/** The first room of each program in which somebody works. */
function workplaces(roles: readonly { program: string | null; role: string }[]) {
  return pageState.programs.flatMap(({ id, name }) => {
    const [section] = sectionsFor(roles.filter(({ program }) => program === id).map(({ role }) => role));
    return section === undefined ? [] : [{ program: id, name, section }];
  });
}

function SignOut(): ReactNode {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => read(api.DELETE('/api/v1/sessions/current')),
    onSuccess: async () => {
      await navigate({ to: '/' });
      queryClient.setQueryData(meQuery.queryKey, { user: null });
      // Whatever this person was shown leaves with them.
      await queryClient.resetQueries();
    },
  });
  return (
    <button type="button" onClick={() => signOut.mutate()}>
      Sign out
    </button>
  );
}
