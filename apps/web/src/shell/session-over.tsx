import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { onSignedOut } from '../api/client.js';
import { meQuery } from '../api/queries.js';

const SignInForm = lazy(() =>
  import('../sign-in/sign-in-form.js').then(({ SignInForm: component }) => ({ default: component })),
);

/**
 * A session that ends in the middle of something: the person signs in here and goes on, and whatever they typed stays
 * where it is. Only for who was signed in: others are told by the page that they must be.
 */
export function SessionOver(): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const queryClient = useQueryClient();
  const [email, setEmail] = useState<string>();
  useEffect(
    () =>
      onSignedOut(() => {
        const known = queryClient.getQueryData(meQuery.queryKey)?.user;
        if (!known || dialog.current?.open) return;
        setEmail(known.email);
        dialog.current?.showModal();
      }),
    [queryClient],
  );
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="session-over" onClose={() => setEmail(undefined)}>
      {email !== undefined && (
        <div className="stack">
          <h2 id="session-over">Your session has ended</h2>
          <p>Sign in again to go on. What you typed is still here.</p>
          <Suspense fallback={null}>
            <SignInForm
              email={email}
              onSignedIn={() => {
                dialog.current?.close();
                void queryClient.invalidateQueries();
              }}
            />
          </Suspense>
          <p>
            <button type="button" className="link" onClick={() => dialog.current?.close()}>
              Not now
            </button>
          </p>
        </div>
      )}
    </dialog>
  );
}
