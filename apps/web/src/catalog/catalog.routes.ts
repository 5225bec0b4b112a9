import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.route.js';
import { selectionFrom } from './selection.js';

const catalog = createRoute({
  getParentRoute: () => root,
  path: '/catalog/$program',
  validateSearch: selectionFrom,
  component: lazyRouteComponent(() => import('./catalog.screen.js'), 'CatalogScreen'),
});

const listing = createRoute({
  getParentRoute: () => root,
  path: '/catalog/$program/$listing',
  component: lazyRouteComponent(() => import('./listing.screen.js'), 'ListingScreen'),
});

const recommended = createRoute({
  getParentRoute: () => root,
  path: '/recommended/$program',
  component: lazyRouteComponent(() => import('./recommended.screen.js'), 'RecommendedScreen'),
});

export const catalogRoutes = [catalog, listing, recommended] as const;
