import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ChoiceGroup } from '../fields/choice-group.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { useRequestKey } from '../fields/request-key.js';
import { TextArea } from '../fields/text-area.js';
import { tell } from '../shell/news.js';
import type { RenewalDetail } from './renewal.queries.js';

/** What the member confirms, and a word to headquarters. */
export function ApplicationForm({ program, renewal }: { program: Program; renewal: RenewalDetail }): ReactNode {
  const queryClient = useQueryClient();
  const { rules, application, credentialId, version } = renewal;
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const [note, setNote] = useState(application?.note ?? '');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const sendOnce = useRequestKey();
  const send = useMutation({
    mutationFn: () => {
      const body = { credentialId, attestations: [...confirmed], ...(note.trim() !== '' && { note: note.trim() }) };
      return sendOnce({ body, version }, (key) =>
        read(
          api.POST('/api/v1/programs/{program}/renewals', {
            params: { path: { program: program.id }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } },
            body,
          }),
        ),
      );
    },
    onSuccess: async () => {
      tell({ text: 'Your renewal is submitted. A confirmation is on its way by email.' });
      await queryClient.invalidateQueries({ queryKey: ['renewals', program.id] });
    },
    onError: async (error) => {
      setErrors(problemErrors(error, () => 'attestations'));
      await queryClient.invalidateQueries({ queryKey: ['renewals', program.id] });
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (send.isPending) return;
    const problems: FieldError[] = [];
    if (!rules.attestations.every(({ id }) => confirmed.includes(id))) {
      problems.push({ field: 'attestations', message: 'Confirm each statement' });
    }
    setErrors(problems);
    if (problems.length === 0) send.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      {rules.attestations.length > 0 && (
        <ChoiceGroup
          id="attestations"
          label="I confirm"
          kind="any"
          choices={rules.attestations.map(({ id, text }) => ({ value: id, label: text }))}
          value={confirmed}
          onChoose={setConfirmed}
        />
      )}
      <TextArea
        id="renewal-note"
        label="A word to headquarters"
        hint="May be left empty."
        rows={3}
        maxLength={4000}
        dir="auto"
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <p>
        <button className="button" aria-disabled={send.isPending}>
          {send.isPending ? 'Submitting …' : 'Submit the renewal'}
        </button>
      </p>
    </form>
  );
}
