import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';
import type { PolicyDocument } from './policy-document.js';

export type Person = components['schemas']['AccountHolderResponse'];
export type HeldRole = components['schemas']['HeldRoleResponse'];
export type RoleName = HeldRole['role'];
export type NewRole = components['schemas']['NewRoleDto'];

export interface PeopleSelection {
  q?: string | undefined;
  program?: string | undefined;
  role?: string | undefined;
}

/** Without a selection: who holds a role at all. */
export const peopleQuery = ({ q, program, role }: PeopleSelection) =>
  infiniteQueryOptions({
    queryKey: ['people', q, program, role],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/v1/people', {
          params: {
            query: {
              limit: 50,
              holding: q === undefined,
              ...(q !== undefined && { q }),
              ...(program !== undefined && { program }),
              ...(role !== undefined && { role: role as RoleName }),
              ...(pageParam !== '' && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const roleChangesQuery = infiniteQueryOptions({
  queryKey: ['role-changes'],
  queryFn: ({ pageParam }) =>
    read(
      api.GET('/api/v1/role-changes', {
        params: { query: { limit: 10, ...(pageParam !== '' && { cursor: pageParam }) } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
});

export const deadJobsQuery = infiniteQueryOptions({
  queryKey: ['dead-jobs'],
  queryFn: ({ pageParam }) =>
    read(
      api.GET('/api/v1/jobs/dead', {
        params: { query: { limit: 50, ...(pageParam !== '' && { cursor: pageParam }) } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
});

const FORMS_AT_A_TIME = 100;

/** A page is so many forms that were checked; what does not hold is listed. */
export const historiesQuery = infiniteQueryOptions({
  queryKey: ['history-verification'],
  queryFn: ({ pageParam, signal }) =>
    read(
      api.GET('/api/v1/history-verification', {
        params: { query: { limit: FORMS_AT_A_TIME, ...(pageParam !== '' && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
  gcTime: 0,
  staleTime: Infinity,
  refetchOnWindowFocus: false,
});

export const policyQuery = (program: string) =>
  queryOptions({
    queryKey: ['policy', program],
    queryFn: async () =>
      (await read(
        api.GET('/api/v1/programs/{program}/policy', { params: { path: { program } } }),
      )) as unknown as PolicyDocument,
    staleTime: Infinity,
  });
