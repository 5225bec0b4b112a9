import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.route.js';

const forms = createRoute({
  getParentRoute: () => root,
  path: '/forms',
  validateSearch: (search): { show?: string } => (typeof search.show === 'string' ? { show: search.show } : {}),
  component: lazyRouteComponent(() => import('./my-forms.screen.js'), 'MyFormsScreen'),
});

const form = createRoute({
  getParentRoute: () => root,
  path: '/forms/$formId',
  component: lazyRouteComponent(() => import('./form.screen.js'), 'FormScreen'),
});

export const myFormRoutes = [forms, form] as const;
