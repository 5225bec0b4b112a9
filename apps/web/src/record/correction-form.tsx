import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../api/client.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { useRequestKey } from '../fields/request-key.js';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import { tell } from '../shell/news.js';
import type { Claim, CreditRecord } from './record.queries.js';

interface CorrectionFormProps {
  record: CreditRecord;
  claim: Claim;
  onDone: () => void;
}

/** Headquarters reverse a claim with a reason; the hours that are right take its place, if there are any. */
export function CorrectionForm({ record: { program, member }, claim, onDone }: CorrectionFormProps): ReactNode {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [hours, setHours] = useState('0');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const sendOnce = useRequestKey();
  const { completedOn, category } = claim;
  const send = useMutation({
    mutationFn: () => {
      const body = {
        reason: reason.trim(),
        ...(Number(hours) > 0 && { instead: { completedOn, category, hours: Number(hours) } }),
      };
      return sendOnce(body, (key) =>
        read(
          api.POST('/api/v1/programs/{program}/credit-claims/{claimId}/correction', {
            params: { path: { program, claimId: claim.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        ),
      );
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['record', program] });
      tell({ text: `Corrected: ${claim.title}. ${member.name} is told by email.` });
      onDone();
    },
    onError: (error) =>
      setErrors(problemErrors(error, (pointer) => (pointer.endsWith('/hours') ? 'correct-hours' : undefined))),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (send.isPending) return;
    const problems: FieldError[] = [];
    if (reason.trim() === '') problems.push({ field: 'correct-reason', message: 'Write the reason' });
    if (hours.trim() === '' || Number.isNaN(Number(hours))) {
      problems.push({ field: 'correct-hours', message: 'Write a number of hours' });
    }
    setErrors(problems);
    if (problems.length === 0) send.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <p dir="auto">
        “{claim.title}”, {claim.hours} claimed. The claim is reversed and stays visible; nothing is edited.
      </p>
      <TextArea
        id="correct-reason"
        label="Reason"
        hint="It is mailed to the member word for word."
        rows={3}
        maxLength={2000}
        dir="auto"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <TextField
        id="correct-hours"
        label="Hours that are right instead"
        hint="0 takes the claim off the record."
        inputMode="decimal"
        value={hours}
        onChange={({ target }) => setHours(target.value.replace(',', '.'))}
      />
      <p>
        <button className="button" aria-disabled={send.isPending}>
          {send.isPending ? 'Correcting …' : 'Correct and email the member'}
        </button>
      </p>
    </form>
  );
}
