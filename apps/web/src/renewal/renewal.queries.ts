import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];
export type Renewal = Schemas['RenewalResponse'];
export type RenewalDetail = Schemas['RenewalDetailResponse'];
export type ListedRenewal = Schemas['ListedRenewalResponse'];
export type CredentialRenewals = Schemas['CredentialRenewalsResponse'];
export type RenewalRules = Schemas['RenewalRulesResponse'];

export const ownRenewalsQuery = (program: string) =>
  queryOptions({
    queryKey: ['renewals', program, 'own'],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/renewals/own', { params: { path: { program } } })),
  });

export const renewalQuery = (program: string, renewalId: string) =>
  queryOptions({
    queryKey: ['renewals', program, 'one', renewalId],
    queryFn: () =>
      read(api.GET('/api/v1/programs/{program}/renewals/{renewalId}', { params: { path: { program, renewalId } } })),
  });

export const renewalHistoryQuery = (program: string, renewalId: string) =>
  queryOptions({
    queryKey: ['renewals', program, 'history', renewalId],
    queryFn: () =>
      read(
        api.GET('/api/v1/programs/{program}/renewals/{renewalId}/history', {
          params: { path: { program, renewalId } },
        }),
      ),
  });

export interface RenewalChoice {
  status?: string;
  q?: string;
  audit?: string;
}

export const renewalsQuery = (program: string, choice: RenewalChoice) =>
  infiniteQueryOptions({
    queryKey: ['renewals', program, 'list', choice],
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/programs/{program}/renewals', {
          params: {
            path: { program },
            query: { limit: 50, ...choice, ...(pageParam !== '' && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
