import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];
export type Import = Schemas['ImportResponse'];
export type ImportSummary = Schemas['ImportSummaryResponse'];
export type ImportState = Import['state'];
export type RowFinding = Schemas['RowFindingResponse'];

/** Where a file goes. */
export const importsAddress = (program: string): string => `/api/v1/programs/${encodeURIComponent(program)}/imports`;

export const importsQuery = (program: string) =>
  infiniteQueryOptions({
    queryKey: ['imports', program],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/programs/{program}/imports', {
          params: { path: { program }, query: { limit: 20, ...(pageParam !== '' && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const importQuery = (program: string, importId: string) =>
  queryOptions({
    queryKey: ['import', program, importId],
    queryFn: () =>
      read(api.GET('/api/v1/programs/{program}/imports/{importId}', { params: { path: { program, importId } } })),
  });

/** @param state what was found depends on how far it is */
export const findingsQuery = (program: string, importId: string, onlyErrors: boolean, state: ImportState) =>
  infiniteQueryOptions({
    queryKey: ['import', program, importId, 'findings', onlyErrors, state],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/programs/{program}/imports/{importId}/findings', {
          params: {
            path: { program, importId },
            query: {
              limit: 100,
              ...(onlyErrors && { onlyErrors: 'true' }),
              ...(pageParam !== '' && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

const STATE_WORDS: Readonly<Record<ImportState, { label: string; tone: string }>> = {
  queued: { label: 'Waiting to be checked', tone: 'open' },
  checking: { label: 'Being checked', tone: 'open' },
  checked: { label: 'Checked', tone: 'asks' },
  refused: { label: 'Cannot be read', tone: 'broken' },
  applying: { label: 'Being approved', tone: 'open' },
  applied: { label: 'Approved and listed', tone: 'good' },
  expired: { label: 'Expired', tone: 'over' },
};

export const importWords = (state: ImportState): { label: string; tone: string } => STATE_WORDS[state];

/** Goes on by itself. */
export const isMoving = (state: ImportState): boolean =>
  state === 'queued' || state === 'checking' || state === 'applying';
