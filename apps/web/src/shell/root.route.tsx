import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from './not-found.js';
import { ScreenFailure } from './screen-failure.js';
import { Shell } from './shell.js';

// The router loads the whole page again where the code of a screen does not arrive. Without a connection that would end on
// the browser's own error page: prevented, the import yields nothing, and `ScreenFailure` waits for the connection.
addEventListener('vite:preloadError', (event) => {
  if (!navigator.onLine) event.preventDefault();
});

/** What the addresses of every area hang on. */
export const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => <NotFound />,
  errorComponent: ScreenFailure,
});
