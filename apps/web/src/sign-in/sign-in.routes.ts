import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.route.js';
import { safeNext } from './safe-next.js';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ next }: Record<string, unknown>) => ({ next: safeNext(next) }),
  component: lazyRouteComponent(() => import('./sign-in.screen.js'), 'SignInScreen'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./account.screen.js'), 'AccountScreen'),
});

export const signInRoutes = [signIn, account] as const;
