import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from './not-found.js';
import { ScreenFailure } from './screen-failure.js';
import { Shell } from './shell.js';

/** What the addresses of every area hang on. */
export const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => <NotFound />,
  errorComponent: ScreenFailure,
});
