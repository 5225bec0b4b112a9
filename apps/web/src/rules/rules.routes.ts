import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.route.js';

/** One route for each screen of this area; the router takes them all. */
export const rulesRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/committee/$program/policy',
    component: lazyRouteComponent(() => import('./proposals.screen.js'), 'ProposalsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/committee/$program/policy/new',
    component: lazyRouteComponent(() => import('./new-proposal.screen.js'), 'NewProposalScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/committee/$program/policy/$proposalId',
    component: lazyRouteComponent(() => import('./proposal.screen.js'), 'ProposalScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/board/$program',
    component: lazyRouteComponent(() => import('./board.screen.js'), 'BoardScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/board/$program/policy/$proposalId',
    component: lazyRouteComponent(() => import('./board-proposal.screen.js'), 'BoardProposalScreen'),
  }),
] as const;
