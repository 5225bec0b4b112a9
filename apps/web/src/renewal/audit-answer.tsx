import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { TextArea } from '../fields/text-area.js';
import { useEntryForm } from '../fields/use-entry-form.js';
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
  // An earlier term's audit may stand on the same page.
  const field = `audit-message-${renewal.id}`;
  const { bound, errors, isPending, submit } = useEntryForm({
    initial: { [field]: audit.answer ?? '' },
    problems: ({ [field]: message = '' }) =>
      message.trim() === '' ? [{ field, message: 'Say where the evidence is' }] : [],
    idOf: () => field,
    send: ({ [field]: message = '' }) =>
      read(
        api.POST('/api/v1/programs/{program}/renewals/{renewalId}/audit/answer', {
          params: { path: { program: program.id, renewalId: renewal.id } },
          body: { message: message.trim() },
        }),
      ),
    onDone: async () => {
      tell({ text: 'Headquarters are told that the evidence is there.' });
      await queryClient.invalidateQueries({ queryKey: ['renewals', program.id] });
    },
  });
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
        <TextArea {...bound(field)} label="To headquarters" rows={3} maxLength={4000} dir="auto" />
        <p>
          <button className="button second" aria-disabled={isPending}>
            {isPending ? 'Sending …' : audit.state === 'answered' ? 'Send again' : 'The evidence is there'}
          </button>
        </p>
      </form>
    </section>
  );
}
