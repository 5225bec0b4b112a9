import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import { pageState } from '../api/state.js';
import { sectionsFor } from './workspace-sections.js';

interface AccountSheetProps {
  email: string;
  roles: readonly { program: string | null; role: string }[];
}

/** Where somebody who is signed in can go, and out again. */
export function AccountSheet({ email, roles }: AccountSheetProps): ReactNode {
  return (
    <>
      <p className="who small">
        Signed in as
        <br />
        <strong>{email}</strong>
      </p>
      <Link to="/forms">My forms</Link>
      <Link to="/record">Credit record</Link>
      {workplaces(roles).map(({ program, name, section }) => (
        <Link key={program} to={section.to} params={{ program } as never}>
          {section.label}: {name}
        </Link>
      ))}
      {roles.some(({ role }) => role === 'admin' || role === 'hq') && (
        <Link to="/administration/people">People and roles</Link>
      )}
      <Link to="/account">Where I am signed in</Link>
      <SignOut />
    </>
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
