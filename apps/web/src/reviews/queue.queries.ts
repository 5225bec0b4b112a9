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

export const reviewsQuery = (program: string, filter: ReviewFilter) =>
  infiniteQueryOptions({
    queryKey: [REVIEWS_KEY, program, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/v1/programs/{program}/reviews', {
          params: {
            path: { program },
            query: { sort: 'dueAt', ...filter, limit: PAGE, ...(pageParam !== '' && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
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

/** What a decision not to approve may give as its reasons, by the policy in force now. */
export const reasonsQuery = (program: string) =>
  queryOptions({
    queryKey: ['policy', program],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/policy', { params: { path: { program } } })),
    staleTime: 300_000,
    select: (policy) => (policy as { review?: { reasons?: { code: string; text: string }[] } }).review?.reasons ?? [],
  });
