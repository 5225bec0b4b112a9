import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { Dialog } from '../shell/dialog.js';
import { tell } from '../shell/news.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { proposalQuery, type Proposal } from './rules.queries.js';

/** Takes a proposal back, once asked. */
export function WithdrawProposal({ program, proposal }: { program: Program; proposal: Proposal }): ReactNode {
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/programs/{program}/policy-proposals/{proposalId}/withdrawal', {
          params: {
            path: { program: program.id, proposalId: proposal.id },
            header: { 'If-Match': `"${proposal.version}"` },
          },
        }),
      ),
    onSuccess: (now) => {
      queryClient.setQueryData(proposalQuery(program.id, proposal.id).queryKey, now);
      void queryClient.invalidateQueries({ queryKey: ['rules', program.id, 'proposals'] });
      setAsking(false);
      tell({ text: 'The proposal is withdrawn.' });
    },
  });
  return (
    <>
      <button type="button" className="link" onClick={() => setAsking(true)}>
        Withdraw it
      </button>
      <Dialog title="Withdraw the proposal?" open={asking} onClose={() => setAsking(false)}>
        {withdraw.error && <ProblemNotice error={withdraw.error} />}
        <p>It stays on record and cannot be proposed again under this entry. What you wrote can be copied from it.</p>
        <p>
          <button
            type="button"
            className="button"
            aria-disabled={withdraw.isPending}
            onClick={() => !withdraw.isPending && withdraw.mutate()}
          >
            {withdraw.isPending ? 'Withdrawing …' : 'Withdraw the proposal'}
          </button>
        </p>
      </Dialog>
    </>
  );
}
