import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatDate } from '../time/format.js';
import type { RenewalDetail } from './renewal.queries.js';
import { money } from './renewal-words.js';

/** The fee: paid, payable online, or on its way to headquarters. */
export function FeeStep({ program, renewal }: { program: Program; renewal: RenewalDetail }): ReactNode {
  const { fee, rules } = renewal;
  const pay = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/programs/{program}/renewals/{renewalId}/checkout', {
          params: { path: { program: program.id, renewalId: renewal.id } },
        }),
      ),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <section className="stack">
      <h2>The fee{rules.fee === null ? '' : `: ${money(rules.fee.amount, rules.fee.currency)}`}</h2>
      {fee !== null ? (
        <p>
          {fee.method === 'waived' ? 'Waived' : `${money(fee.amount, fee.currency)} received`} on{' '}
          {formatDate(fee.receivedOn)}.
        </p>
      ) : rules.paysOnline ? (
        <>
          {pay.error !== null && <ProblemNotice error={pay.error} />}
          <p>
            <button
              type="button"
              className="button second"
              aria-disabled={pay.isPending}
              onClick={() => {
                if (!pay.isPending) pay.mutate();
              }}
            >
              {pay.isPending ? 'Opening the payment page …' : 'Pay online'}
            </button>
          </p>
        </>
      ) : (
        <p className="quiet">
          {rules.fee === null
            ? 'Headquarters tell you the amount. Pay it'
            : `Pay ${money(rules.fee.amount, rules.fee.currency)}`}{' '}
          as usual and name your certification ID, {renewal.record.credential.certificationId}. Headquarters record it
          here, and you get a receipt by email.
        </p>
      )}
    </section>
  );
}
