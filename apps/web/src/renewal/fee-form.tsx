import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { SelectField } from '../fields/select-field.js';
import { TextField } from '../fields/text-field.js';
import { tell } from '../shell/news.js';
import type { RenewalDetail } from './renewal.queries.js';
import { METHOD_CHOICES } from './renewal-words.js';

type Method = (typeof METHOD_CHOICES)[number]['value'];

/** A fee that reached headquarters. */
export function FeeForm({ program, renewal }: { program: Program; renewal: RenewalDetail }): ReactNode {
  const queryClient = useQueryClient();
  const { fee } = renewal.rules;
  const [method, setMethod] = useState<Method>('cheque');
  const [amount, setAmount] = useState(fee === null ? '' : String(fee.amount));
  const [reference, setReference] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const send = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/programs/{program}/renewals/{renewalId}/payment', {
          params: {
            path: { program: program.id, renewalId: renewal.id },
            header: { 'If-Match': `"${renewal.version}"` },
          },
          body: { amount: method === 'waived' ? 0 : Number(amount), method, reference: reference.trim() },
        }),
      ),
    onSuccess: async ({ status }) => {
      tell({ text: status === 'renewed' ? 'The fee is recorded, and the term renewed.' : 'The fee is recorded.' });
      await queryClient.invalidateQueries({ queryKey: ['renewals', program.id] });
    },
    onError: async (error) => {
      setErrors(problemErrors(error, (pointer) => `fee-${pointer.slice(1)}`));
      await queryClient.invalidateQueries({ queryKey: ['renewals', program.id] });
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (send.isPending) return;
    const isNumber = amount.trim() !== '' && Number.isFinite(Number(amount));
    if (method !== 'waived' && !isNumber) setErrors([{ field: 'fee-amount', message: 'Write the amount' }]);
    else send.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <SelectField
        id="fee-method"
        label="Paid by"
        choices={METHOD_CHOICES}
        value={method}
        onChange={({ target }) =>
          setMethod(METHOD_CHOICES.find(({ value }) => value === target.value)?.value ?? 'cheque')
        }
      />
      {method !== 'waived' && (
        <TextField
          id="fee-amount"
          label={`Amount in ${fee?.currency ?? 'USD'}`}
          inputMode="decimal"
          value={amount}
          onChange={({ target }) => setAmount(target.value.replace(',', '.'))}
        />
      )}
      <TextField
        id="fee-reference"
        label={method === 'waived' ? 'Why it is waived' : 'Reference'}
        maxLength={200}
        dir="auto"
        value={reference}
        onChange={({ target }) => setReference(target.value)}
      />
      <p>
        <button className="button second" aria-disabled={send.isPending}>
          {send.isPending ? 'Recording …' : 'Record and email a receipt'}
        </button>
      </p>
    </form>
  );
}
