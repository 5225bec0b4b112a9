import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { useRequestKey } from '../fields/request-key.js';
import { SelectField } from '../fields/select-field.js';
import { reviewsQuery } from '../reviews/queue.queries.js';
import { OPEN_STATUSES } from '../reviews/review-status.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { formatDate } from '../time/format.js';
import type { BulkPlan, Load } from './committee.queries.js';
import { HandOverProgress, Rehearsal } from './hand-over-outcome.js';
import { HandOverForms } from './hand-over-forms.js';

interface HandOverProps {
  program: Program;
  /** Whose forms; null while the dialog is closed. */
  from: Load | null;
  members: readonly Load[];
  today: string;
  onClose: () => void;
}

/** Moves forms of a member to another: all or some of them, counted and named before anything changes. */
export function HandOver({ from, onClose, ...rest }: HandOverProps): ReactNode {
  return (
    <Dialog
      title={from === null ? 'Hand over' : `Hand over forms of ${from.member.name}`}
      open={from !== null}
      onClose={onClose}
      wide
    >
      {from !== null && <Steps key={from.member.id} from={from} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function Steps({ program, from, members, today, onClose }: HandOverProps & { from: Load }): ReactNode {
  const queryClient = useQueryClient();
  const [to, setTo] = useState('');
  const [kept, setKept] = useState<readonly string[]>([]);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [plan, setPlan] = useState<BulkPlan | null>(null);
  const [startedId, setStartedId] = useState<string | null>(null);
  const sendOnce = useRequestKey();
  const forms = useInfiniteQuery(
    reviewsQuery(program.id, { assignee: from.member.id, status: OPEN_STATUSES, sort: 'dueAt' }),
  );
  const rows = forms.data?.pages.flatMap(({ items }) => items) ?? [];
  const chosen = rows.map(({ id }) => id).filter((id) => !kept.includes(id));
  const fail = (error: Error): void =>
    setErrors(problemErrors(error, (pointer) => (pointer === '/reviewerId' ? 'hand-over-to' : undefined)));
  const order = { action: 'hand-over' as const, fromId: from.member.id, reviewerId: to };
  const rehearse = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/programs/{program}/bulk-actions', {
          params: { path: { program: program.id } },
          body: { ...order, dryRun: true, formIds: chosen },
        }),
      ),
    onSuccess: (answer) => {
      if ('dryRun' in answer) setPlan(answer);
    },
    onError: fail,
  });
  const start = useMutation({
    mutationFn: ({ forms }: BulkPlan) => {
      const planned = forms.map(({ formId, version }) => ({ formId, version }));
      const body = { ...order, dryRun: false, forms: planned };
      return sendOnce(body, (key) =>
        read(
          api.POST('/api/v1/programs/{program}/bulk-actions', {
            params: { path: { program: program.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        ),
      );
    },
    onSuccess: (answer) => {
      if ('state' in answer) setStartedId(answer.id);
    },
    onError: fail,
  });
  const nameOf = (id: string): string => members.find(({ member }) => member.id === id)?.member.name ?? '';
  const close = (): void => {
    void queryClient.invalidateQueries({ queryKey: ['committee', program.id] });
    void queryClient.invalidateQueries({ queryKey: ['reviews', program.id] });
    onClose();
  };
  if (startedId !== null) {
    return <HandOverProgress program={program.id} id={startedId} to={nameOf(to)} onClose={close} />;
  }
  if (plan !== null) {
    return (
      <Rehearsal
        plan={plan}
        to={nameOf(to)}
        errors={errors}
        isPending={start.isPending}
        onBack={() => {
          setPlan(null);
          setErrors([]);
        }}
        onStart={() => start.mutate(plan)}
      />
    );
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (rehearse.isPending) return;
    const wrong = [
      ...(to === '' ? [{ field: 'hand-over-to', message: 'Choose who gets the forms' }] : []),
      ...(chosen.length === 0 ? [{ field: 'hand-over-forms', message: 'Choose at least one form' }] : []),
    ];
    setErrors(wrong);
    if (wrong.length === 0) rehearse.mutate();
  };
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <SelectField
        id="hand-over-to"
        label="To"
        empty="Choose a member"
        value={to}
        error={errorOf('hand-over-to')}
        choices={members
          .filter(({ member }) => member.id !== from.member.id)
          .map((load) => ({ value: load.member.id, label: describe(load, today) }))}
        onChange={({ target }) => setTo(target.value)}
      />
      {forms.error && <ProblemNotice error={forms.error} onRetry={() => void forms.refetch()} />}
      {forms.isPending && <p role="status">Loading …</p>}
      <HandOverForms
        zone={program.timeZone}
        rows={rows}
        kept={kept}
        error={errorOf('hand-over-forms')}
        onKeep={setKept}
      />
      {forms.hasNextPage && (
        <p>
          <button type="button" className="button second small" onClick={() => void forms.fetchNextPage()}>
            {forms.isFetchingNextPage ? 'Loading …' : 'More forms'}
          </button>
        </p>
      )}
      <p className="row">
        <button className="button" aria-disabled={rehearse.isPending}>
          {rehearse.isPending ? 'Checking …' : 'Check what would happen'}
        </button>
      </p>
    </form>
  );
}

/** `Sam Reviewer, 3 open, away until Fri 4 Dec 2026`. */
function describe({ member, open, absences }: Load, today: string): string {
  const away = absences.find(({ fromOn }) => fromOn <= today);
  return `${member.name}, ${open} open${away === undefined ? '' : `, away until ${formatDate(away.untilOn)}`}`;
}
