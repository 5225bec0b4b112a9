import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];
export type CreditRecord = Schemas['CreditRecordResponse'];
export type Claim = Schemas['ClaimResponse'];
export type ClaimOptions = Schemas['ClaimOptionsResponse'];
export type Member = Schemas['MemberResponse'];

export interface RecordChoice {
  /** Somebody else's, for headquarters and the board. */
  member?: string;
  credential?: string;
  /** A day in the term that is asked for. */
  on?: string;
}

export const recordQuery = (program: string, choice: RecordChoice) =>
  queryOptions({
    queryKey: ['record', program, choice],
    queryFn: () =>
      read(api.GET('/api/v1/programs/{program}/credit-record', { params: { path: { program }, query: choice } })),
  });

export const claimOptionsQuery = (program: string, target: { listingId: string } | { formId: string }) =>
  queryOptions({
    queryKey: ['record', program, 'options', target],
    queryFn: () =>
      read(
        api.GET('/api/v1/programs/{program}/credit-claims/options', { params: { path: { program }, query: target } }),
      ),
  });

export const membersQuery = (program: string, q: string) =>
  infiniteQueryOptions({
    queryKey: ['members', program, q],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/programs/{program}/members', {
          params: {
            path: { program },
            query: { limit: 50, ...(q !== '' && { q }), ...(pageParam !== '' && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
