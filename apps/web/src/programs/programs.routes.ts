import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.route.js';

const landing = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./landing.screen.js'), 'LandingScreen'),
});

const page = createRoute({
  getParentRoute: () => root,
  path: '/programs/$program/$page',
  component: lazyRouteComponent(() => import('./page.screen.js'), 'PageScreen'),
});

export const programRoutes = [landing, page] as const;
