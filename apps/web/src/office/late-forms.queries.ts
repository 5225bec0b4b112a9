import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';

export type LateForm = components['schemas']['LateFormResponse'];

export const lateFormsQuery = (program: string, state: 'refused' | 'admitted', q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['late-forms', program, state, q ?? ''],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/programs/{program}/late-forms', {
          params: {
            path: { program },
            query: { state, limit: 50, ...(q !== undefined && { q }), ...(pageParam !== '' && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
