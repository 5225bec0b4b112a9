import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { tell } from '../shell/news.js';
import type { Claim } from './record.queries.js';

interface TakeBackProps {
  program: Program;
  claim: Claim;
  onDone: () => void;
}

/** Asks before a member's own claim comes off the record. */
export function TakeBack({ program, claim, onDone }: TakeBackProps): ReactNode {
  const queryClient = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/programs/{program}/credit-claims/{claimId}/withdrawal', {
          params: { path: { program: program.id, claimId: claim.id } },
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['record', program.id] });
      tell({ text: `Taken back: ${claim.title}. You can claim it again while its window is open.` });
      onDone();
    },
  });
  return (
    <>
      <p dir="auto">
        “{claim.title}” comes off your record and stays visible as reversed. You can claim it again while its window is
        open.
      </p>
      {withdraw.error && (
        <p className="notice bad" role="alert">
          {withdraw.error.message}
        </p>
      )}
      <p className="row">
        <button
          type="button"
          className="button"
          aria-disabled={withdraw.isPending}
          onClick={() => {
            if (!withdraw.isPending) withdraw.mutate();
          }}
        >
          {withdraw.isPending ? 'Taking it back …' : 'Take the claim back'}
        </button>
        <button type="button" className="button second" onClick={onDone}>
          Keep it
        </button>
      </p>
    </>
  );
}
