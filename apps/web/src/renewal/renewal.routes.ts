import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.route.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function chosen<K extends string>(search: Record<string, unknown>, keys: readonly K[]): Partial<Record<K, string>> {
  const given = keys.map((key) => [key, text(search[key])] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Partial<Record<K, string>>;
}

const own = createRoute({
  getParentRoute: () => root,
  path: '/record/$program/renewal',
  validateSearch: (search: Record<string, unknown>) => chosen(search, ['credential']),
  component: lazyRouteComponent(() => import('./renewal.screen.js'), 'RenewalScreen'),
});

const queue = createRoute({
  getParentRoute: () => root,
  path: '/office/$program/renewals',
  validateSearch: (search: Record<string, unknown>) => chosen(search, ['status', 'q', 'audit']),
  component: lazyRouteComponent(() => import('./renewals.screen.js'), 'RenewalsScreen'),
});

const one = createRoute({
  getParentRoute: () => root,
  path: '/office/$program/renewals/$renewalId',
  component: lazyRouteComponent(() => import('./renewal-case.screen.js'), 'RenewalCaseScreen'),
});

/** One route for each screen of this area; the router takes them all. */
export const renewalRoutes = [own, queue, one] as const;
