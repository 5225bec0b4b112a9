import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];
export type Template = Schemas['MailTemplateResponse'];
export type TemplateVersion = Schemas['TemplateVersionResponse'];

export interface Words {
  subject: string;
  body: string;
}

export const templatesQuery = (program: string) =>
  queryOptions({
    queryKey: ['templates', program],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/mail-templates', { params: { path: { program } } })),
  });

export const templateQuery = (program: string, kind: string) =>
  queryOptions({
    queryKey: ['template', program, kind],
    queryFn: () =>
      read(api.GET('/api/v1/programs/{program}/mail-templates/{kind}', { params: { path: { program, kind } } })),
  });

export const templateVersionsQuery = (program: string, kind: string) =>
  infiniteQueryOptions({
    queryKey: ['template', program, kind, 'versions'],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/programs/{program}/mail-templates/{kind}/versions', {
          params: { path: { program, kind }, query: { limit: 20, ...(pageParam !== '' && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

/** What words make of made-up data; without words, what the saved ones make of it. */
export const templatePreviewQuery = (program: string, kind: string, words: Words | undefined) =>
  queryOptions({
    queryKey: ['template-preview', program, kind, words ?? null],
    queryFn: ({ signal }) =>
      read(
        api.POST('/api/v1/programs/{program}/mail-templates/{kind}/preview', {
          params: { path: { program, kind } },
          body: words ?? {},
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
