import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.route.js';

const queue = createRoute({
  getParentRoute: () => root,
  path: '/reviews/$program',
  component: lazyRouteComponent(() => import('./queue.screen.js'), 'QueueScreen'),
});

/** One route for each screen of this area; the router takes them all. */
export const reviewRoutes = [queue] as const;
