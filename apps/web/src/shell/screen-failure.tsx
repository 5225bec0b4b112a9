import { useEffect, useState, type ReactNode } from 'react';
import { useTitle } from './use-title.js';

/** A screen that broke, or whose code did not arrive: a new release has replaced it, or the network is away. */
export function ScreenFailure({ error }: { error: unknown }): ReactNode {
  const [away] = useState(() => !navigator.onLine);
  useTitle(away ? 'No connection' : 'Something went wrong');
  useEffect(() => {
    if (!away) return;
    const again = (): void => location.reload();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [away]);
  if (away) {
    return (
      <div className="stack">
        <h1>There is no connection</h1>
        <p>
          This page opens by itself once it is back. An eligibility form that you were filling in is kept in this
          browser.
        </p>
      </div>
    );
  }
  return (
    <div className="stack">
      <h1>This page did not open</h1>
      <p>Your connection may be away, or Docket was renewed meanwhile. Nothing that was sent is lost.</p>
      <p>
        <button type="button" className="button" onClick={() => location.reload()}>
          Load the page again
        </button>
      </p>
      <p className="quiet small">{error instanceof Error ? error.message : String(error)}</p>
    </div>
  );
}
