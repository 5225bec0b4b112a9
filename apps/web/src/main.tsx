import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/tables.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isWorthRetrying } from './api/queries.js';
import { makeRouter, PUBLIC_ADDRESS } from './router.js';

const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthRetrying, staleTime: 15_000 },
    // Without a connection an act fails at once where it was done: it never waits, to go off by itself later.
    mutations: { retry: false, networkMode: 'always' },
  },
});
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');

const further = PUBLIC_ADDRESS.test(location.pathname)
  ? undefined
  : (await import('./signed-in.routes.js')).signedInRoutes;
const router = makeRouter(further);

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
