import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { TextArea } from '../fields/text-area.js';
import { tell } from '../shell/news.js';
import type { RenewalDetail } from './renewal.queries.js';

type Outcome = { outcome: 'verified' } | { outcome: 'returned'; reason: string };

/** Headquarters verify what they see, or return it with a reason; what has changed meanwhile is shown, not overwritten. */
export function VerifyForm({ program, renewal }: { program: Program; renewal: RenewalDetail }): ReactNode {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { id: renewalId, version, recordVersion, record } = renewal;
  const send = useMutation({
    mutationFn: (outcome: Outcome) =>
      read(
        api.POST('/api/v1/programs/{program}/renewals/{renewalId}/verification', {
          params: { path: { program: program.id, renewalId }, header: { 'If-Match': `"${version}"` } },
          body: outcome.outcome === 'verified' ? { ...outcome, recordVersion } : outcome,
        }),
      ),
    onSuccess: async ({ status }, { outcome }) => {
      tell({
        text:
          outcome === 'returned'
            ? `Returned. ${record.member.name} is told by email.`
            : status === 'renewed'
              ? `Verified and renewed. ${record.member.name} is told by email.`
              : `Verified; the fee is due. ${record.member.name} is told by email.`,
      });
      await queryClient.invalidateQueries({ queryKey: ['renewals', program.id] });
    },
    onError: async (error) => {
      setErrors(problemErrors(error, () => 'return-reason'));
      await queryClient.invalidateQueries({ queryKey: ['renewals', program.id] });
    },
  });
  const giveBack = (event: SubmitEvent): void => {
    event.preventDefault();
    if (send.isPending) return;
    if (reason.trim() === '') setErrors([{ field: 'return-reason', message: 'Say what the member is to change' }]);
    else send.mutate({ outcome: 'returned', reason: reason.trim() });
  };
  return (
    <section className="stack">
      <h2>Verify</h2>
      <ErrorSummary errors={errors} />
      <p>
        <button
          type="button"
          className="button"
          aria-disabled={send.isPending || !record.met}
          onClick={() => {
            if (!send.isPending && record.met) send.mutate({ outcome: 'verified' });
          }}
        >
          {send.isPending ? 'Working …' : 'Verify and email the member'}
        </button>
      </p>
      {!record.met && <p className="quiet small">It can be verified once the record is complete.</p>}
      <form className="stack" onSubmit={giveBack} noValidate>
        <TextArea
          id="return-reason"
          label="Or return it, because"
          hint="It is mailed to the member word for word. They have days to answer, also past the end of the term."
          rows={3}
          maxLength={4000}
          dir="auto"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <p>
          <button className="button second" aria-disabled={send.isPending}>
            Return and email the member
          </button>
        </p>
      </form>
    </section>
  );
}
