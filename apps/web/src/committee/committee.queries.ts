import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.js';
import type { components, operations } from '../api/schema.js';

type Schemas = components['schemas'];
export type Member = Schemas['CommitteeMemberResponse'];
export type Load = Schemas['LoadResponse'];
export type ProgramConflict = Schemas['ProgramConflictResponse'];
export type BulkPlan = Schemas['BulkPlanResponse'];
export type BulkAction = Schemas['BulkActionResponse'];
export type PromiseReport = Schemas['PromiseReportResponse'];
export type PromiseFigures = Schemas['PromiseFiguresResponse'];
export type Grouping = PromiseReport['by'];
export type ConflictSearch = NonNullable<operations['ProgramConflictsController_list']['parameters']['query']>;

const of = (program: string) => ({ path: { program } });

export const committeeQuery = (program: string) =>
  queryOptions({
    queryKey: ['committee', program, 'members'],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/committee', { params: of(program) })),
  });

export const absencesQuery = (program: string) =>
  queryOptions({
    queryKey: ['committee', program, 'absences'],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/absences', { params: of(program) })),
  });

export const loadQuery = (program: string) =>
  queryOptions({
    queryKey: ['committee', program, 'load'],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/load', { params: of(program) })),
  });

/** Open forms that are assigned to nobody. */
export const unassignedQuery = (program: string) =>
  queryOptions({
    queryKey: ['committee', program, 'unassigned'],
    queryFn: () =>
      read(
        api.GET('/api/v1/programs/{program}/reviews/counts', {
          params: { ...of(program), query: { assignee: 'none' } },
        }),
      ),
  });

export const bulkActionQuery = (program: string, bulkActionId: string) =>
  queryOptions({
    queryKey: ['committee', program, 'bulk', bulkActionId],
    queryFn: () =>
      read(
        api.GET('/api/v1/programs/{program}/bulk-actions/{bulkActionId}', {
          params: { path: { program, bulkActionId } },
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.state === 'finished' ? false : 700),
  });

export const promiseQuery = (program: string, query: { by: Grouping; from?: string; to?: string }) =>
  queryOptions({
    queryKey: ['committee', program, 'promise', query],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/reports/promise', { params: { ...of(program), query } })),
    placeholderData: keepPreviousData,
  });

export const conflictsQuery = (program: string, search: Pick<ConflictSearch, 'member' | 'kind' | 'state'>) =>
  infiniteQueryOptions({
    queryKey: ['committee', program, 'conflicts', search],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/programs/{program}/conflicts', {
          params: { ...of(program), query: { ...search, limit: 50, ...(pageParam !== '' && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
