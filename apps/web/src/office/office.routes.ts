import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.route.js';
import { historyChoiceFrom, lateChoiceFrom, outboxChoiceFrom } from './office-search.js';

const overview = createRoute({
  getParentRoute: () => root,
  path: '/office/$program',
  component: lazyRouteComponent(() => import('./overview.screen.js'), 'OverviewScreen'),
});

const outbox = createRoute({
  getParentRoute: () => root,
  path: '/office/$program/outbox',
  validateSearch: outboxChoiceFrom,
  component: lazyRouteComponent(() => import('./outbox.screen.js'), 'OutboxScreen'),
});

const mail = createRoute({
  getParentRoute: () => root,
  path: '/office/$program/outbox/$mailId',
  component: lazyRouteComponent(() => import('./mail.screen.js'), 'MailScreen'),
});

const templates = createRoute({
  getParentRoute: () => root,
  path: '/office/$program/templates',
  component: lazyRouteComponent(() => import('./templates.screen.js'), 'TemplatesScreen'),
});

const template = createRoute({
  getParentRoute: () => root,
  path: '/office/$program/templates/$kind',
  component: lazyRouteComponent(() => import('./template.screen.js'), 'TemplateScreen'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/office/$program/imports',
  component: lazyRouteComponent(() => import('./imports.screen.js'), 'ImportsScreen'),
});

const programmeImport = createRoute({
  getParentRoute: () => root,
  path: '/office/$program/imports/$importId',
  component: lazyRouteComponent(() => import('./import.screen.js'), 'ImportScreen'),
});

const lateForms = createRoute({
  getParentRoute: () => root,
  path: '/office/$program/late-forms',
  validateSearch: lateChoiceFrom,
  component: lazyRouteComponent(() => import('./late-forms.screen.js'), 'LateFormsScreen'),
});

const history = createRoute({
  getParentRoute: () => root,
  path: '/office/$program/history',
  validateSearch: historyChoiceFrom,
  component: lazyRouteComponent(() => import('./history.screen.js'), 'HistoryScreen'),
});

/** One route for each screen of this area; the router takes them all. */
export const officeRoutes = [
  overview,
  outbox,
  mail,
  templates,
  template,
  imports,
  programmeImport,
  lateForms,
  history,
] as const;
