import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';
import type { ReviewFilter } from './queue-selection.js';

type Schemas = components['schemas'];
export type Review = Schemas['ReviewResponse'];
export type ReviewCounts = Schemas['ReviewCountsResponse'];
export type ReviewedForm = Schemas['CommitteeFormResponse'];

const PAGE = 100;
const COUNTED_EVERY_MS = 30_000;

/** Everything that a change of a form makes stale in the lists begins with this key. */
export const REVIEWS_KEY = 'reviews';

const readPage = (program: string, filter: ReviewFilter, cursor: string, signal: AbortSignal) =>
  read(
    api.GET('/api/v1/programs/{program}/reviews', {
      params: {
        path: { program },
        query: { sort: 'dueAt', ...filter, limit: PAGE, ...(cursor !== '' && { cursor }) },
      },
      signal,
    }),
  );

export const reviewsQuery = (program: string, filter: ReviewFilter) =>
  infiniteQueryOptions({
    queryKey: [REVIEWS_KEY, program, 'list', filter],
    queryFn: ({ pageParam, signal }) => readPage(program, filter, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** One page of the list, from where another one ended. */
export const pageQuery = (program: string, { asked, cursor }: { asked: ReviewFilter; cursor: string }) =>
  queryOptions({
    queryKey: [REVIEWS_KEY, program, 'page', asked, cursor],
    queryFn: ({ signal }) => readPage(program, asked, cursor, signal),
  });

export const countsQuery = (program: string, filter: Omit<ReviewFilter, 'sort'>) =>
  queryOptions({
    queryKey: [REVIEWS_KEY, program, 'counts', filter],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/programs/{program}/reviews/counts', { params: { path: { program }, query: filter }, signal }),
      ),
    refetchInterval: COUNTED_EVERY_MS,
    placeholderData: keepPreviousData,
  });

/** Who is on the committee today. */
export const committeeQuery = (program: string) =>
  queryOptions({
    queryKey: ['reviewers', program],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/committee', { params: { path: { program } } })),
    staleTime: 300_000,
  });

export const precedentsQuery = (program: string, form: ReviewedForm) => {
  const { title, url, startsOn } = form.activity;
  return queryOptions({
    queryKey: ['precedents', program, form.id, form.revision],
    queryFn: () =>
      read(
        api.GET('/api/v1/programs/{program}/precedents', {
          params: {
            path: { program },
            query: { title, formId: form.id, ...(url != null && { url }), ...(startsOn != null && { startsOn }) },
          },
        }),
      ),
    staleTime: 300_000,
  });
};

export type SavedFilter = Schemas['SavedFilterResponse'];

export const savedFiltersQuery = (program: string) =>
  queryOptions({
    queryKey: ['saved-filters', program],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/saved-filters', { params: { path: { program } } })),
  });

interface ReviewRules {
  queues?: { id: string; name: string }[];
  reasons?: { code: string; text: string }[];
}

const rulesQuery = (program: string) =>
  queryOptions({
    queryKey: ['policy', program],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/policy', { params: { path: { program } } })),
    staleTime: 300_000,
  });
const reviewOf = (policy: unknown): ReviewRules => (policy as { review?: ReviewRules }).review ?? {};

/** What a decision not to approve may give as its reasons, by the policy in force now. */
export const reasonsQuery = (program: string) =>
  queryOptions({ ...rulesQuery(program), select: (policy) => reviewOf(policy).reasons ?? [] });

/** The committee's queues, by the policy in force now. */
export const queuesQuery = (program: string) =>
  queryOptions({ ...rulesQuery(program), select: (policy) => reviewOf(policy).queues ?? [] });
