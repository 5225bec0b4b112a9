import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];
export type StandingApproval = Schemas['RecordedStandingApprovalResponse'];

const after = (cursor: string): { cursor?: string } => (cursor === '' ? {} : { cursor });

/** What was approved in advance, the latest first. */
export const inAdvanceQuery = (program: string) =>
  infiniteQueryOptions({
    queryKey: ['reviews', program, 'pre-approved'],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/programs/{program}/reviews', {
          params: {
            path: { program },
            query: { status: 'approved', origin: 'pre-approval', sort: '-submittedAt', limit: 50, ...after(pageParam) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const standingQuery = (program: string) =>
  infiniteQueryOptions({
    queryKey: ['committee', program, 'standing'],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/programs/{program}/standing-approvals/history', {
          params: { path: { program }, query: { limit: 50, ...after(pageParam) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

/** The sources that the policy in force knows. */
export const sourcesQuery = (program: string) =>
  queryOptions({
    queryKey: ['policy', program, 'sources'],
    queryFn: async () => {
      const document: { sources?: unknown } = await read(
        api.GET('/api/v1/programs/{program}/policy', { params: { path: { program } } }),
      );
      return Array.isArray(document.sources) ? (document.sources as { id: string; label: string }[]) : [];
    },
    staleTime: 300_000,
  });
