import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import { ProblemNotice } from '../shell/problem-notice.js';

/** Begins a mail in which what is known about the person stands already. The address is on no public page. */
export function WriteToOffice({ program }: { program: string }): ReactNode {
  const { data: me } = useQuery(meQuery);
  const write = useMutation({
    mutationFn: () => read(api.GET('/api/v1/programs/{program}/contact', { params: { path: { program } } })),
    onSuccess: ({ mailto }) => location.assign(mailto),
  });
  if (me === undefined) return null;
  if (me.user === null) {
    return (
      <p>
        <Link to="/sign-in" search={{ next: `/programs/${program}/help` }}>
          Sign in
        </Link>{' '}
        to write to the office: your account is then filled in.
      </p>
    );
  }
  return (
    <div className="stack">
      {write.error && <ProblemNotice error={write.error} />}
      <p>
        <button type="button" className="button" onClick={() => write.mutate()}>
          Write to the office
        </button>
      </p>
    </div>
  );
}
