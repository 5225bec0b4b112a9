import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { root } from '../shell/root.route.js';
import type { PeopleSelection } from './administration.queries.js';

const given = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** One route for each screen of this area; the router takes them all. */
export const administrationRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/administration',
    beforeLoad: () => redirect({ href: '/administration/people', replace: true, throw: true }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/administration/people',
    validateSearch: (search: Record<string, unknown>): PeopleSelection => ({
      q: given(search.q),
      program: given(search.program),
      role: given(search.role),
    }),
    component: lazyRouteComponent(() => import('./people.screen.js'), 'PeopleScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/administration/queues',
    component: lazyRouteComponent(() => import('./queues.screen.js'), 'QueuesScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/administration/histories',
    component: lazyRouteComponent(() => import('./histories.screen.js'), 'HistoriesScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/administration/programs',
    component: lazyRouteComponent(() => import('./programs.screen.js'), 'ProgramsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/administration/programs/$program',
    component: lazyRouteComponent(() => import('./policy.screen.js'), 'PolicyScreen'),
  }),
] as const;
