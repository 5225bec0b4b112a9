import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];
export type Proposal = Schemas['ProposalResponse'];
export type ProposalSummary = Schemas['ProposalSummaryResponse'];
export type PolicyFinding = Schemas['PolicyFindingResponse'];
export type PolicyVersion = Schemas['PolicyVersionResponse'];
export type PolicyReplay = Schemas['PolicyReplayResponse'];
export type ReplayedMember = Schemas['ReplayedMemberResponse'];
export type StandingChange = ReplayedMember['change'];

const FOLLOW_MS = 700;
const of = (program: string) => ({ path: { program } });

export const proposalsQuery = (program: string) =>
  infiniteQueryOptions({
    queryKey: ['rules', program, 'proposals'],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/programs/{program}/policy-proposals', {
          params: { ...of(program), query: { limit: 50, ...(pageParam !== '' && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const proposalQuery = (program: string, proposalId: string) =>
  queryOptions({
    queryKey: ['rules', program, 'proposal', proposalId],
    queryFn: () =>
      read(
        api.GET('/api/v1/programs/{program}/policy-proposals/{proposalId}', {
          params: { path: { program, proposalId } },
        }),
      ),
  });

export const versionsQuery = (program: string) =>
  queryOptions({
    queryKey: ['rules', program, 'versions'],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/policy-versions', { params: of(program) })),
  });

export const versionQuery = (program: string, version: string) =>
  queryOptions({
    queryKey: ['rules', program, 'version', version],
    queryFn: () =>
      read(api.GET('/api/v1/programs/{program}/policy-versions/{version}', { params: { path: { program, version } } })),
    staleTime: Infinity,
  });

export const migrationsQuery = (program: string) =>
  queryOptions({
    queryKey: ['rules', program, 'migrations'],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/policy-migrations', { params: of(program) })),
  });

export const lintQuery = (program: string, text: string) =>
  queryOptions({
    queryKey: ['rules', program, 'lint', text],
    queryFn: ({ signal }) =>
      read(
        api.POST('/api/v1/programs/{program}/policy-proposals/lint', {
          params: of(program),
          body: { text },
          signal,
        }),
      ),
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  });

export const replayQuery = (program: string, replayId: string) =>
  queryOptions({
    queryKey: ['rules', program, 'replay', replayId],
    queryFn: () =>
      read(
        api.GET('/api/v1/programs/{program}/policy-replays/{replayId}', { params: { path: { program, replayId } } }),
      ),
    refetchInterval: ({ state }) => (state.data?.state === 'finished' ? false : FOLLOW_MS),
  });

/** @param change undefined: whatever became of them */
export const replayedQuery = (program: string, replayId: string, change: StandingChange | undefined, seen: number) =>
  infiniteQueryOptions({
    queryKey: ['rules', program, 'replay', replayId, 'members', change, seen],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/programs/{program}/policy-replays/{replayId}/members', {
          params: {
            path: { program, replayId },
            query: { limit: 20, ...(change && { change }), ...(pageParam !== '' && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
