import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { useRequestKey } from '../fields/request-key.js';
import { TextArea } from '../fields/text-area.js';
import { useKeptText } from '../fields/use-kept-text.js';
import { Dialog } from '../shell/dialog.js';
import { tell } from '../shell/news.js';
import { formatDate } from '../time/format.js';
import { Moment } from '../time/moment.js';
import { Replay } from './replay.js';
import { migrationsQuery, versionsQuery } from './rules.queries.js';

/** The board's own act: all terms that run today go over to the version in force. What that does is looked at first. */
export function MoveTerms({ program }: { program: Program }): ReactNode {
  const [open, setOpen] = useState(false);
  const { data } = useQuery(versionsQuery(program.id));
  const version = data?.items.find(({ state }) => state === 'in-force')?.version;
  if (version === undefined) return null;
  return (
    <>
      <p>
        <button type="button" className="button second" onClick={() => setOpen(true)}>
          Move running terms to version {version}
        </button>
      </p>
      <Dialog title={`Move running terms to version ${version}`} open={open} onClose={() => setOpen(false)} wide>
        <p>
          Every term that runs today would be counted by version <bdi>{version}</bdi> from now on, whatever it began
          under. Its dates stay. Terms that are over, and those to come, are not touched. Look at what it does first:
        </p>
        <Replay program={program} subject={{ version }} replay={null} />
        <MoveForm program={program} version={version} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function MoveForm({ program, version, onDone }: { program: Program; version: string; onDone: () => void }): ReactNode {
  const queryClient = useQueryClient();
  const [reason, setReason] = useKeptText(`move ${program.id} ${version}`);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const sendOnce = useRequestKey();
  const move = useMutation({
    mutationFn: () => {
      const body = { version, reason: reason.trim() };
      return sendOnce(body, (key) =>
        read(
          api.POST('/api/v1/programs/{program}/policy-migrations', {
            params: { path: { program: program.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        ),
      );
    },
    onSuccess: async () => {
      setReason('');
      await queryClient.invalidateQueries({ queryKey: ['rules', program.id, 'migrations'] });
      tell({ text: `The terms that run today are counted by version ${version}.` });
      onDone();
    },
    onError: (error) => setErrors(problemErrors(error, () => 'move-reason')),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (move.isPending) return;
    const found = reason.trim() === '' ? [{ field: 'move-reason', message: 'Say why, for the record' }] : [];
    setErrors(found);
    if (found.length === 0) move.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <TextArea
        id="move-reason"
        label="Why, for the record"
        rows={3}
        maxLength={5000}
        value={reason}
        error={errors.find(({ field }) => field === 'move-reason')?.message}
        onChange={({ target }) => setReason(target.value)}
      />
      <p>
        <button className="button" aria-disabled={move.isPending}>
          {move.isPending ? 'Moving …' : 'Move all running terms'}
        </button>
      </p>
    </form>
  );
}

/** What the board moved, and when. */
export function MovedTerms({ program }: { program: Program }): ReactNode {
  const { data } = useQuery(migrationsQuery(program.id));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="moved-terms">
      <h3 id="moved-terms">Terms that were moved</h3>
      <ol className="plain rules-history">
        {data.items.map(({ id, version, on, reason, decidedBy, decidedAt, counts }) => (
          <li key={id}>
            <p>
              All that ran on {formatDate(on)}, to version <bdi>{version}</bdi>{' '}
              <span className="quiet small">
                <bdi>{decidedBy.name}</bdi>, <Moment at={decidedAt} zone={program.timeZone} />
              </span>
            </p>
            <p className="quiet" dir="auto">
              {reason}
            </p>
            <p className="quiet small">
              {counts['no-longer-met'] + counts['needs-more']} need more by it,{' '}
              {counts['needs-less'] + counts['now-met']} less, {counts['counts-otherwise']} are counted otherwise,{' '}
              {counts.unchanged} stay as they were.
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
