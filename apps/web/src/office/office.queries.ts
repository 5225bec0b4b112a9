import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';
import type { OutboxChoice } from './office-search.js';
import type { OutboxKind } from './mail-words.js';

type Schemas = components['schemas'];
export type Mail = Schemas['MailResponse'];
export type MailDetail = Schemas['MailDetailResponse'];

const PAGE = 50;

/** A kind that there is none of is refused by the api, which says so. */
const mailFilter = ({ kind, form, q }: OutboxChoice) => ({
  ...(kind !== undefined && { kind: kind as OutboxKind }),
  ...(form !== undefined && { form }),
  ...(q !== undefined && { q }),
});

export const mailsQuery = (program: string, choice: OutboxChoice) =>
  infiniteQueryOptions({
    queryKey: ['mails', program, choice],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/api/v1/programs/{program}/mails', {
          params: {
            path: { program },
            query: {
              ...mailFilter(choice),
              ...(choice.state !== undefined && { state: choice.state }),
              limit: PAGE,
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

export const mailCountsQuery = (program: string, choice: OutboxChoice) =>
  queryOptions({
    queryKey: ['mails', program, 'counts', mailFilter(choice)],
    queryFn: () =>
      read(
        api.GET('/api/v1/programs/{program}/mails/counts', {
          params: { path: { program }, query: mailFilter(choice) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const mailQuery = (program: string, mailId: string) =>
  queryOptions({
    queryKey: ['mail', program, mailId],
    queryFn: () =>
      read(api.GET('/api/v1/programs/{program}/mails/{mailId}', { params: { path: { program, mailId } } })),
  });
