import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';

export type Message = components['schemas']['MessageResponse'];
export type Comment = components['schemas']['CommentResponse'];

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** What others write appears by itself. */
const REFRESHED = { refetchInterval: 30_000, staleTime: 5_000 };

export const messagesQuery = (formId: string) =>
  queryOptions({
    ...REFRESHED,
    queryKey: ['form', formId, 'messages'],
    queryFn: () =>
      everyPage((query) =>
        read(
          api.GET('/api/v1/eligibility-forms/{formId}/messages', {
            params: { path: { formId }, query },
          }),
        ),
      ),
  });

export const commentsQuery = (formId: string) =>
  queryOptions({
    ...REFRESHED,
    queryKey: ['form', formId, 'comments'],
    queryFn: () =>
      everyPage((query) =>
        read(
          api.GET('/api/v1/eligibility-forms/{formId}/comments', {
            params: { path: { formId }, query },
          }),
        ),
      ),
  });

/** A thread is read as a whole: its newest page is the last one. */
async function everyPage<T>(ask: (query: { limit: number; cursor?: string }) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await ask({ limit: 200, ...(cursor !== null && { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}
