import './account.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, read } from '../api/client.js';
import { meQuery, sessionsQuery } from '../api/queries.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { formatInstant } from '../time/format.js';
import { SignedInOnly } from './signed-in-only.js';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function AccountScreen(): ReactNode {
  useTitle('Where you are signed in');
  return (
    <SignedInOnly title="Where you are signed in">
      <div className="stack">
        <h1>Where you are signed in</h1>
        <p className="quiet">
          One line for each browser or program. Do you not know one of them? Sign out there; it cannot do anything from
          then on.
        </p>
        <Sessions />
      </div>
    </SignedInOnly>
  );
}

function Sessions(): ReactNode {
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(sessionsQuery);
  const close = useMutation({
    mutationFn: (sessionId: string) =>
      read(api.DELETE('/api/v1/sessions/{sessionId}', { params: { path: { sessionId } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <>
      {close.error && <ProblemNotice error={close.error} />}
      <div className="scroll">
        <table className="sessions">
          <thead>
            <tr>
              <th scope="col">With</th>
              <th scope="col">Signed in</th>
              <th scope="col">Last used</th>
              <th scope="col">Ends by</th>
              <th scope="col">
                <span className="visually-hidden">What you can do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ id, device, openedAt, lastSeenAt, expiresAt, current }) => (
              <tr key={id}>
                <td dir="auto">{device}</td>
                <td>{formatInstant(openedAt, HERE)}</td>
                <td>{formatInstant(lastSeenAt, HERE)}</td>
                <td>{formatInstant(expiresAt, HERE)}</td>
                <td>
                  {current ? (
                    <strong>This browser</strong>
                  ) : (
                    <button type="button" className="link" onClick={() => close.mutate(id)}>
                      Sign out there
                      <span className="visually-hidden">
                        , {device}, signed in {formatInstant(openedAt, HERE)}
                      </span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Everywhere />
    </>
  );
}

/** Asks once more: it also ends the session one is in. */
function Everywhere(): ReactNode {
  const [asking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const closeAll = useMutation({
    mutationFn: () => read(api.DELETE('/api/v1/sessions')),
    onSuccess: async () => {
      queryClient.setQueryData(meQuery.queryKey, { user: null });
      await navigate({ to: '/sign-in', search: { next: undefined } });
      await queryClient.resetQueries();
    },
  });
  if (!asking) {
    return (
      <p>
        <button type="button" className="button second" onClick={() => setAsking(true)}>
          Sign out everywhere …
        </button>
      </p>
    );
  }
  return (
    <div className="notice soon stack" role="group" aria-label="Sign out everywhere">
      <p>This ends every session, this one too. What is typed and not sent on other devices is lost there.</p>
      {closeAll.error && <ProblemNotice error={closeAll.error} />}
      <p className="row">
        <button type="button" className="button" autoFocus onClick={() => closeAll.mutate()}>
          Sign out everywhere
        </button>
        <button type="button" className="button second" onClick={() => setAsking(false)}>
          Stay signed in
        </button>
      </p>
    </div>
  );
}
