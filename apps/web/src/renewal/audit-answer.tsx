import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { TextArea } from '../fields/text-area.js';
import { tell } from '../shell/news.js';
import { formatDate } from '../time/format.js';
import type { Renewal } from './renewal.queries.js';

interface AuditAnswerProps {
  program: Program;
  renewal: Renewal;
  audit: NonNullable<Renewal['audit']>;
}

/** A member who was drawn shows evidence beside the claims, and says so here. */
export function AuditAnswer({ program, renewal, audit }: AuditAnswerProps): ReactNode {
  const queryClient = useQueryClient();
  const [message, setMessage] = useState(audit.answer ?? '');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const send = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/programs/{program}/renewals/{renewalId}/audit/answer', {
          params: { path: { program: program.id, renewalId: renewal.id } },
          body: { message: message.trim() },
        }),
      ),
    onSuccess: async () => {
      setErrors([]);
      tell({ text: 'Headquarters are told that the evidence is there.' });
      await queryClient.invalidateQueries({ queryKey: ['renewals', program.id] });
    },
    onError: (error) => setErrors(problemErrors(error, () => 'audit-message')),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (send.isPending) return;
    if (message.trim() === '') setErrors([{ field: 'audit-message', message: 'Say where the evidence is' }]);
    else send.mutate();
  };
  return (
    <section className="notice stack">
      <h2>Evidence asked for by {formatDate(audit.answerBy)}</h2>
      <p>
        Your renewal was drawn at random for an audit. Attach certificates or other evidence to the claims on{' '}
        <Link
          to="/record/$program"
          params={{ program: program.id }}
          search={{ credential: renewal.credentialId, on: renewal.term.end }}
        >
          the record of this term
        </Link>
        , then say here that they are there.
      </p>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        <TextArea
          id="audit-message"
          label="To headquarters"
          rows={3}
          maxLength={4000}
          dir="auto"
          value={message}
          onChange={({ target }) => setMessage(target.value)}
        />
        <p>
          <button className="button second" aria-disabled={send.isPending}>
            {send.isPending ? 'Sending …' : audit.state === 'answered' ? 'Send again' : 'The evidence is there'}
          </button>
        </p>
      </form>
    </section>
  );
}
