import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../api/queries.js';
import { useTitle } from '../shell/use-title.js';
import { SignInForm } from './sign-in-form.js';

const route = getRouteApi('/sign-in');

export function SignInScreen(): ReactNode {
  useTitle('Sign in');
  const { next = '/forms' } = route.useSearch();
  const { data: me } = useQuery(meQuery);
  const router = useRouter();
  const queryClient = useQueryClient();
  const goOn = (): void => {
    // What was read as nobody may look different now.
    void queryClient.invalidateQueries();
    router.history.push(next);
  };
  return (
    <div className="stack" style={{ maxWidth: '30rem' }}>
      <h1>Sign in</h1>
      {me?.user ? (
        <p>
          You are signed in as <strong>{me.user.email}</strong>. <Link to="/forms">My forms</Link>
        </p>
      ) : (
        <>
          <p className="quiet">
            To send an eligibility form, follow it, or do the committee’s work. Anybody can: the first sign-in makes the
            account.
          </p>
          <SignInForm onSignedIn={goOn} />
        </>
      )}
    </div>
  );
}
