import { createRoute, createRouter, redirect, type RouterOptions } from '@tanstack/react-router';
import { catalogRoutes } from './catalog/catalog.routes.js';
import { programRoutes } from './programs/programs.routes.js';
import { root } from './shell/root.route.js';
import { signInRoutes } from './sign-in/sign-in.routes.js';
import type { signedInRoutes } from './signed-in.routes.js';

const publicRoutes = [...programRoutes, ...catalogRoutes, ...signInRoutes] as const;

/** Addresses that anybody may open. */
export const PUBLIC_ADDRESS = /^\/(?:$|sign-in$|account$|catalog\/|recommended\/|programs\/)/;

/** On a page that has the public routes alone, every other address is a page to be loaded. */
const elsewhere = createRoute({
  getParentRoute: () => root,
  path: '$',
  beforeLoad: ({ location }) => redirect({ href: location.href, reloadDocument: true, throw: true }),
});

/** Plain words in the address, `?q=hand`, instead of JSON. */
const plainSearch: Pick<RouterOptions<typeof root, 'never'>, 'parseSearch' | 'stringifySearch'> = {
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search: Record<string, unknown>) => {
    const given = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
  },
};

/** @param further the routes beside the public ones; undefined where they are left for another page */
export function makeRouter(further: typeof signedInRoutes | undefined) {
  const routeTree = root.addChildren([...publicRoutes, ...(further ?? ([elsewhere] as never))]);
  return createRouter({ routeTree, ...plainSearch, scrollRestoration: true, defaultPreload: 'intent' });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
