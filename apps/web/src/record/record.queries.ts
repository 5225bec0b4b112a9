import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];
export type CreditRecord = Schemas['CreditRecordResponse'];
export type Claim = Schemas['ClaimResponse'];
export type ClaimOptions = Schemas['ClaimOptionsResponse'];
export type ApprovedSource = Schemas['ApprovedSourceResponse'];
export type AwardedCredential = Schemas['AwardedCredentialResponse'];

export interface RecordChoice {
  /** Somebody else's, for headquarters and the board. */
  member?: string;
  credential?: string;
  /** A day in the term that is asked for. */
  on?: string;
  /** A listing, to see what it would add. */
  plan?: string;
}

export const recordQuery = (program: string, choice: RecordChoice) =>
  queryOptions({
    queryKey: ['record', program, choice],
    queryFn: () =>
      read(api.GET('/api/v1/programs/{program}/credit-record', { params: { path: { program }, query: choice } })),
  });

export type ClaimTarget = { listingId: string } | { formId: string };
/** So much of a source that is approved as a whole. */
export interface SourceAmount {
  standingApprovalId: string;
  packages?: number;
  minutes?: number;
}

/** What is approved as a whole, as of today. */
export const approvedSourcesQuery = (program: string) =>
  queryOptions({
    queryKey: ['standing-approvals', program],
    queryFn: () => read(api.GET('/api/v1/programs/{program}/standing-approvals', { params: { path: { program } } })),
  });

export const claimOptionsQuery = (program: string, target: ClaimTarget | SourceAmount) =>
  queryOptions({
    queryKey: ['record', program, 'options', target],
    queryFn: () =>
      read(
        api.GET('/api/v1/programs/{program}/credit-claims/options', { params: { path: { program }, query: target } }),
      ),
  });

export const credentialQuery = (program: string, credentialId: string) =>
  queryOptions({
    queryKey: ['members', program, 'credential', credentialId],
    queryFn: () =>
      read(
        api.GET('/api/v1/programs/{program}/credentials/{credentialId}', {
          params: { path: { program, credentialId } },
        }),
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

/** Where the files beside a claim are. */
export function evidenceOf(program: string, claimId: string): string {
  return `/api/v1/programs/${program}/credit-claims/${claimId}/evidence`;
}
