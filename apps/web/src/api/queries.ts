import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CatalogSelection } from '../catalog/selection.js';
import { Refusal } from './answer.js';
import { api, read } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];
export type Listing = Schemas['ListingResponse'];
export type Credit = Schemas['CreditDto'];
export type Form = Schemas['FormResponse'];
export type Deadline = Schemas['DeadlineResponse'];
export type HistoryEntry = Schemas['HistoryEntryResponse'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => read(api.GET('/api/v1/me')),
  staleTime: 60_000,
});

export const catalogQuery = (program: string, selection: CatalogSelection) =>
  infiniteQueryOptions({
    queryKey: ['catalog', program, selection],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/v1/programs/{program}/catalog', {
          params: {
            path: { program },
            query: { ...selection, limit: 30, ...(pageParam !== '' && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const listingQuery = (program: string, listingId: string) =>
  queryOptions({
    queryKey: ['listing', program, listingId],
    queryFn: () =>
      read(api.GET('/api/v1/programs/{program}/catalog/{listingId}', { params: { path: { program, listingId } } })),
  });

export type RecommendedCourse = Schemas['RecommendedCourseResponse'];

export const recommendedQuery = (program: string) =>
  infiniteQueryOptions({
    queryKey: ['recommended', program],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/programs/{program}/recommended', {
          params: { path: { program }, query: { limit: 30, ...(pageParam !== '' && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const pagesQuery = (program: string) =>
  queryOptions({
    queryKey: ['pages', program],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/pages', { params: { path: { program } } })),
    staleTime: Infinity,
  });

export const pageQuery = (program: string, page: string) =>
  queryOptions({
    queryKey: ['page', program, page],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/pages/{page}', { params: { path: { program, page } } })),
    staleTime: Infinity,
  });

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => read(api.GET('/api/v1/sessions')),
});

/** @param status one or several, with commas between them */
export const formsQuery = (status: string) =>
  infiniteQueryOptions({
    queryKey: ['forms', status],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/eligibility-forms', {
          params: { query: { status, limit: 30, ...(pageParam !== '' && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

const ofForm = (formId: string) => ({ params: { path: { formId } } });

export const formQuery = (formId: string) =>
  queryOptions({
    queryKey: ['form', formId],
    queryFn: () => read(api.GET('/api/v1/eligibility-forms/{formId}', ofForm(formId))),
  });

export const deadlineQuery = (formId: string) =>
  queryOptions({
    queryKey: ['form', formId, 'deadline'],
    queryFn: () => read(api.GET('/api/v1/eligibility-forms/{formId}/deadline', ofForm(formId))),
  });

export const historyQuery = (formId: string) =>
  queryOptions({
    queryKey: ['form', formId, 'history'],
    queryFn: () =>
      read(
        api.GET('/api/v1/eligibility-forms/{formId}/history', {
          params: { path: { formId }, query: { limit: 200 } },
        }),
      ),
  });

/** What was refused stays refused; what did not arrive is worth another try. */
export function isWorthRetrying(failures: number, error: Error): boolean {
  return !(error instanceof Refusal) && failures < 2;
}
