import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.route.js';

const queue = createRoute({
  getParentRoute: () => root,
  path: '/reviews/$program',
  component: lazyRouteComponent(() => import('./queue.screen.js'), 'QueueScreen'),
});

const reviewCase = createRoute({
  getParentRoute: () => root,
  path: '/reviews/$program/$formId',
  component: lazyRouteComponent(() => import('./case/case.screen.js'), 'CaseScreen'),
});

/** One route for each screen of this area; the router takes them all. */
export const reviewRoutes = [queue, reviewCase] as const;
