import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.route.js';

const fresh = createRoute({
  getParentRoute: () => root,
  path: '/drafts/new',
  component: lazyRouteComponent(() => import('./new-draft.screen.js'), 'NewDraftScreen'),
});

const sent = createRoute({
  getParentRoute: () => root,
  path: '/drafts/$draftId/sent',
  component: lazyRouteComponent(() => import('./sent.screen.js'), 'SentScreen'),
});

/** Holds what is typed while one goes from page to page of the draft. */
const draft = createRoute({
  getParentRoute: () => root,
  path: '/drafts/$draftId',
  component: lazyRouteComponent(() => import('./draft.screen.js'), 'DraftScreen'),
});

const tasks = createRoute({
  getParentRoute: () => draft,
  path: '/',
  component: lazyRouteComponent(() => import('./task-list.screen.js'), 'TaskListScreen'),
});

const section = createRoute({
  getParentRoute: () => draft,
  path: '$section',
  component: lazyRouteComponent(() => import('./section.screen.js'), 'SectionScreen'),
});

export const draftRoutes = [fresh, sent, draft.addChildren([tasks, section])] as const;
