import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { TextArea } from '../fields/text-area.js';
import { tell } from '../shell/news.js';
import { formatDate } from '../time/format.js';
import type { Renewal } from './renewal.queries.js';

interface AuditOutcomeProps {
  program: Program;
  renewal: Renewal;
  audit: NonNullable<Renewal['audit']>;
  mayAct: boolean;
}

const STATES = {
  asked: 'The member has not answered yet.',
  answered: 'The member says that the evidence is there.',
  passed: 'Passed.',
  failed: 'Not passed.',
} as const;

/** What an audit asked, what the member says, and its outcome. */
export function AuditOutcome({ program, renewal, audit, mayAct }: AuditOutcomeProps): ReactNode {
  const queryClient = useQueryClient();
  const [remark, setRemark] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const send = useMutation({
    mutationFn: (outcome: 'passed' | 'failed') =>
      read(
        api.POST('/api/v1/programs/{program}/renewals/{renewalId}/audit/outcome', {
          params: { path: { program: program.id, renewalId: renewal.id } },
          body: { outcome, remark: remark.trim() },
        }),
      ),
    onSuccess: async () => {
      tell({ text: 'The outcome is recorded, and the member told by email.' });
      await queryClient.invalidateQueries({ queryKey: ['renewals', program.id] });
    },
    onError: (error) => setErrors(problemErrors(error, () => 'audit-remark')),
  });
  const settle = (outcome: 'passed' | 'failed'): void => {
    if (!send.isPending) send.mutate(outcome);
  };
  const isOpen = audit.state === 'asked' || audit.state === 'answered';
  return (
    <section className="stack">
      <h2>Audit</h2>
      <p>
        {STATES[audit.state]} {isOpen && `Evidence was asked for by ${formatDate(audit.answerBy)}.`}
      </p>
      {audit.answer !== null && <p dir="auto">“{audit.answer}”</p>}
      {audit.remark !== null && audit.remark !== '' && <p dir="auto">{audit.remark}</p>}
      {mayAct && isOpen && (
        <div className="stack">
          <ErrorSummary errors={errors} />
          <TextArea
            id="audit-remark"
            label="A word to the member"
            rows={2}
            maxLength={4000}
            dir="auto"
            value={remark}
            onChange={({ target }) => setRemark(target.value)}
          />
          <p className="row">
            <button
              type="button"
              className="button second"
              aria-disabled={send.isPending}
              onClick={() => settle('passed')}
            >
              Passed, and email the member
            </button>
            <button
              type="button"
              className="button second"
              aria-disabled={send.isPending}
              onClick={() => settle('failed')}
            >
              Not passed
            </button>
          </p>
        </div>
      )}
    </section>
  );
}
