import { infiniteQueryOptions, keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';
import { sameDraft } from './draft-body.js';
import { textOf, type Draft, type DraftBody } from './draft-text.js';
import type { PolicyTerms } from './policy-terms.js';

export type Precedent = components['schemas']['PrecedentResponse'];

const ofDraft = (draftId: string) => ({ path: { draftId } });

export const draftsQuery = infiniteQueryOptions({
  queryKey: ['drafts'],
  queryFn: ({ pageParam }) =>
    read(
      api.GET('/api/v1/drafts', { params: { query: { limit: 30, ...(pageParam !== '' && { cursor: pageParam }) } } }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
});

export const draftQuery = (draftId: string) =>
  queryOptions({
    queryKey: ['draft', draftId],
    queryFn: () => read(api.GET('/api/v1/drafts/{draftId}', { params: ofDraft(draftId) })),
  });

export const draftFilesQuery = (draftId: string) =>
  queryOptions({
    queryKey: ['draft-files', draftId],
    queryFn: () => read(api.GET('/api/v1/drafts/{draftId}/attachments', { params: ofDraft(draftId) })),
  });

export const termsQuery = (program: string) =>
  queryOptions({
    queryKey: ['policy-terms', program],
    queryFn: async () =>
      (await read(
        api.GET('/api/v1/programs/{program}/policy', { params: { path: { program } } }),
      )) as unknown as PolicyTerms,
    staleTime: Infinity,
  });

/** Earlier decisions on the same or a similar activity. */
export const precedentsQuery = (program: string, asked: { title?: string; url?: string; startsOn?: string }) =>
  queryOptions({
    queryKey: ['precedents', program, asked],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/programs/{program}/precedents', { params: { path: { program }, query: asked }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** Where the files of a draft are. */
export function filesOfDraft(draftId: string): string {
  return `/api/v1/drafts/${draftId}/attachments`;
}

/** One of the latest drafts that was begun and left as it was, to be begun with instead of another. */
export async function findEmptyDraft(queryClient: QueryClient, program: string): Promise<Draft | undefined> {
  const { pages } = await queryClient.infiniteQuery({ ...draftsQuery, staleTime: 0 });
  const empty = pages
    .flatMap(({ items }) => items)
    .find(
      (draft) => draft.program === program && draft.resubmissionOf === null && sameDraft(textOf(draft), textOf({})),
    );
  if (empty === undefined) return undefined;
  const files = await queryClient.query({ ...draftFilesQuery(empty.id), staleTime: 0 });
  return files.items.length === 0 ? empty : undefined;
}

const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

export function loadDraft(draftId: string): Promise<Draft> {
  return read(api.GET('/api/v1/drafts/{draftId}', { params: ofDraft(draftId) }));
}

export function saveDraft(draftId: string, body: DraftBody, version: number): Promise<Draft> {
  return read(api.PUT('/api/v1/drafts/{draftId}', { params: { ...ofDraft(draftId), header: ifMatch(version) }, body }));
}

export function discardDraft(draftId: string): Promise<unknown> {
  return read(api.DELETE('/api/v1/drafts/{draftId}', { params: ofDraft(draftId) }));
}

/** @param key the same for the same words: they are sent once */
export function submitDraft(draftId: string, version: number, key: string) {
  return read(
    api.POST('/api/v1/drafts/{draftId}/submission', {
      params: { ...ofDraft(draftId), header: { 'Idempotency-Key': key, ...ifMatch(version) } },
    }),
  );
}

export function startDraft(program: string, body: DraftBody & { copyOf?: string }, key: string): Promise<Draft> {
  return read(
    api.POST('/api/v1/programs/{program}/drafts', {
      params: { path: { program }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}
