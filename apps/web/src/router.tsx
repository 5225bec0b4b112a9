import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterOptions,
} from '@tanstack/react-router';
import { selectionFrom } from './catalog/selection.js';
import { safeNext } from './sign-in/safe-next.js';
import { NotFound } from './shell/not-found.js';
import { ScreenFailure } from './shell/screen-failure.js';
import { Shell } from './shell/shell.js';

// One route per address, and one chunk per route: a screen's code is loaded when it is opened.
const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => <NotFound />,
  errorComponent: ScreenFailure,
});

const landing = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./programs/landing.screen.js'), 'LandingScreen'),
});

const catalog = createRoute({
  getParentRoute: () => root,
  path: '/catalog/$program',
  validateSearch: selectionFrom,
  component: lazyRouteComponent(() => import('./catalog/catalog.screen.js'), 'CatalogScreen'),
});

const listing = createRoute({
  getParentRoute: () => root,
  path: '/catalog/$program/$listing',
  component: lazyRouteComponent(() => import('./catalog/listing.screen.js'), 'ListingScreen'),
});

const recommended = createRoute({
  getParentRoute: () => root,
  path: '/recommended/$program',
  component: lazyRouteComponent(() => import('./catalog/recommended.screen.js'), 'RecommendedScreen'),
});

const page = createRoute({
  getParentRoute: () => root,
  path: '/programs/$program/$page',
  component: lazyRouteComponent(() => import('./programs/page.screen.js'), 'PageScreen'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ next }: Record<string, unknown>) => ({ next: safeNext(next) }),
  component: lazyRouteComponent(() => import('./sign-in/sign-in.screen.js'), 'SignInScreen'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./sign-in/account.screen.js'), 'AccountScreen'),
});

const forms = createRoute({
  getParentRoute: () => root,
  path: '/forms',
  component: lazyRouteComponent(() => import('./my-forms/my-forms.screen.js'), 'MyFormsScreen'),
});

const form = createRoute({
  getParentRoute: () => root,
  path: '/forms/$formId',
  component: lazyRouteComponent(() => import('./my-forms/form.screen.js'), 'FormScreen'),
});

const routeTree = root.addChildren([landing, catalog, listing, recommended, page, signIn, account, forms, form]);

/** Plain words in the address, `?q=hand`, instead of JSON. */
const plainSearch: Pick<RouterOptions<typeof routeTree, 'never'>, 'parseSearch' | 'stringifySearch'> = {
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search: Record<string, unknown>) => {
    const given = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
  },
};

export const makeRouter = () =>
  createRouter({ routeTree, ...plainSearch, scrollRestoration: true, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
