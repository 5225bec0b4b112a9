import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.route.js';

const members = createRoute({
  getParentRoute: () => root,
  path: '/committee/$program',
  component: lazyRouteComponent(() => import('./members.screen.js'), 'MembersScreen'),
});

const load = createRoute({
  getParentRoute: () => root,
  path: '/committee/$program/load',
  component: lazyRouteComponent(() => import('./load.screen.js'), 'LoadScreen'),
});

const absences = createRoute({
  getParentRoute: () => root,
  path: '/committee/$program/absences',
  component: lazyRouteComponent(() => import('./absences.screen.js'), 'AbsencesScreen'),
});

const promise = createRoute({
  getParentRoute: () => root,
  path: '/committee/$program/promise',
  component: lazyRouteComponent(() => import('./promise.screen.js'), 'PromiseScreen'),
});

const preApprovals = createRoute({
  getParentRoute: () => root,
  path: '/committee/$program/pre-approvals',
  component: lazyRouteComponent(() => import('./pre-approvals.screen.js'), 'PreApprovalsScreen'),
});

const sources = createRoute({
  getParentRoute: () => root,
  path: '/committee/$program/sources',
  component: lazyRouteComponent(() => import('./sources.screen.js'), 'SourcesScreen'),
});

const recommended = createRoute({
  getParentRoute: () => root,
  path: '/committee/$program/recommended',
  component: lazyRouteComponent(() => import('./recommended-list.screen.js'), 'RecommendedListScreen'),
});

const conflicts = createRoute({
  getParentRoute: () => root,
  path: '/committee/$program/conflicts',
  component: lazyRouteComponent(() => import('./conflicts.screen.js'), 'ConflictsScreen'),
});

/** One route for each screen of this area; the router takes them all. */
export const committeeRoutes = [
  members,
  load,
  absences,
  promise,
  preApprovals,
  sources,
  recommended,
  conflicts,
] as const;
