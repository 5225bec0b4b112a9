import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, read } from '../api/client.js';
import type { components } from '../api/schema.js';
import type { FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { useRequestKey } from '../fields/request-key.js';
import { useUploads, type Uploads } from '../files/use-uploads.js';
import { tell } from '../shell/news.js';
import type { Claim } from './record.queries.js';

type ClaimBody = components['schemas']['ClaimDto'];

const FIELDS: Record<string, string> = {
  '/title': 'claim-title',
  '/provider': 'claim-provider',
  '/packages': 'claim-packages',
  '/minutes': 'claim-minutes',
  '/completedOn': 'claim-completed',
  '/category': 'claim-category',
  '/hours': 'claim-hours',
  '/note': 'claim-note',
};

interface Claiming {
  errors: readonly FieldError[];
  setErrors: (errors: readonly FieldError[]) => void;
  /** Files that go with the claim. */
  uploads: Uploads;
  send: UseMutationResult<Claim, Error, Omit<ClaimBody, 'evidenceIds'>>;
}

/** Files a claim, and goes to the record with it. */
export function useClaim(program: string): Claiming {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const sendOnce = useRequestKey();
  const uploads = useUploads(`/api/v1/programs/${program}/credit-claims/evidence`);
  const send = useMutation({
    mutationFn: (claim: Omit<ClaimBody, 'evidenceIds'>) => {
      const evidenceIds = uploads.stored.map(({ id }) => id);
      const body = { ...claim, ...(evidenceIds.length > 0 && { evidenceIds }) };
      return sendOnce(body, (key) =>
        read(
          api.POST('/api/v1/programs/{program}/credit-claims', {
            params: { path: { program }, header: { 'Idempotency-Key': key } },
            body,
          }),
        ),
      );
    },
    onSuccess: async ({ state }) => {
      await queryClient.invalidateQueries({ queryKey: ['record', program] });
      tell({
        text:
          state === 'pending'
            ? 'Claimed. It keeps its time stamp and is settled when the committee decides.'
            : 'Claimed: the hours are on your record.',
      });
      await navigate({ to: '/record/$program', params: { program } });
    },
    onError: (error) =>
      setErrors(
        problemErrors(error, (pointer) => (pointer.startsWith('/evidenceIds') ? 'claim-evidence' : FIELDS[pointer])),
      ),
  });
  return { errors, setErrors, uploads, send };
}

export function noted(note: string): { note?: string } {
  return note.trim() === '' ? {} : { note: note.trim() };
}
