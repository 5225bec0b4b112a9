import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { todayIn } from '../time/days.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import { useKeptText } from '../fields/use-kept-text.js';
import { tell } from '../shell/news.js';
import { useNow } from '../time/business-clock.js';
import { formatDate } from '../time/format.js';
import { proposalQuery, type Proposal } from './rules.queries.js';

interface ActProps {
  program: Program;
  proposal: Proposal;
}

/** What the board decides: adopt it from a day on, or return it with a reason. */
export function BoardActs({ program, proposal }: ActProps): ReactNode {
  const queryClient = useQueryClient();
  const today = todayIn(program.timeZone, useNow());
  const wished = (proposal.document as { effectiveFrom?: string }).effectiveFrom ?? today;
  const [from, setFrom] = useState(wished < today ? today : wished);
  const [words, setWords] = useKeptText(`board ${proposal.id}`);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const params = {
    path: { program: program.id, proposalId: proposal.id },
    header: { 'If-Match': `"${proposal.version}"` },
  };
  const rule = useMutation({
    mutationFn: (act: 'adopt' | 'return') =>
      act === 'adopt'
        ? read(
            api.POST('/api/v1/programs/{program}/policy-proposals/{proposalId}/adoption', {
              params,
              body: { effectiveFrom: from, ...(words.trim() !== '' && { note: words.trim() }) },
            }),
          )
        : read(
            api.POST('/api/v1/programs/{program}/policy-proposals/{proposalId}/return', {
              params,
              body: { reason: words.trim() },
            }),
          ),
    onSuccess: (now, act) => {
      setWords('');
      queryClient.setQueryData(proposalQuery(program.id, proposal.id).queryKey, now);
      for (const what of ['proposals', 'versions']) {
        void queryClient.invalidateQueries({ queryKey: ['rules', program.id, what] });
      }
      tell({
        text:
          act === 'adopt'
            ? `Version ${proposal.policyVersion} is adopted, in effect from ${formatDate(from)}.`
            : 'The proposal is back with the committee.',
      });
    },
    onError: (error) => {
      setErrors(problemErrors(error, (pointer) => (pointer === '/effectiveFrom' ? 'effective-from' : 'board-words')));
      // Somebody else was first: what is shown is no longer what it is.
      if (error instanceof Refusal && [409, 412].includes(error.status)) {
        void queryClient.invalidateQueries({ queryKey: proposalQuery(program.id, proposal.id).queryKey });
      }
    },
  });
  const act = (what: 'adopt' | 'return') => (event: SubmitEvent | React.MouseEvent) => {
    event.preventDefault();
    if (rule.isPending || (what === 'adopt' && !proposal.baseIsLatest)) return;
    const found =
      what === 'return' && words.trim() === ''
        ? [{ field: 'board-words', message: 'Tell the committee why it goes back' }]
        : what === 'adopt' && from === ''
          ? [{ field: 'effective-from', message: 'Choose the first day' }]
          : [];
    setErrors(found);
    if (found.length === 0) rule.mutate(what);
  };
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <section className="stack" aria-labelledby="board-decides">
      <h2 id="board-decides">The board decides</h2>
      <form className="stack" onSubmit={act('adopt')} noValidate>
        <ErrorSummary errors={errors} />
        <div className="room-filters">
          <TextField
            id="effective-from"
            label="In effect from"
            hint="Terms that begin on that day or later are counted by it. Running terms keep their version."
            type="date"
            min={today}
            value={from}
            error={errorOf('effective-from')}
            onChange={({ target }) => setFrom(target.value)}
          />
        </div>
        <TextArea
          id="board-words"
          label="Words for the record (to return it: the reason)"
          rows={3}
          maxLength={5000}
          value={words}
          error={errorOf('board-words')}
          onChange={({ target }) => setWords(target.value)}
        />
        <p className="row">
          <button className="button" aria-disabled={rule.isPending || !proposal.baseIsLatest}>
            {rule.isPending && rule.variables === 'adopt' ? 'Adopting …' : `Adopt version ${proposal.policyVersion}`}
          </button>
          <button type="button" className="button second" aria-disabled={rule.isPending} onClick={act('return')}>
            {rule.isPending && rule.variables === 'return' ? 'Returning …' : 'Return it to the committee'}
          </button>
        </p>
      </form>
    </section>
  );
}
