import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { useRequestKey } from '../fields/request-key.js';
import { Dialog } from '../shell/dialog.js';
import { tell } from '../shell/news.js';
import { BulkChoices } from './bulk-choices.js';
import { BulkPlanView } from './bulk-plan.js';
import { BulkResult } from './bulk-result.js';
import {
  ACT_LABELS,
  dryRunOf,
  isAsked,
  missingFrom,
  orderOf,
  type BulkPlan,
  type BulkProgress,
  type BulkWish,
} from './bulk-wish.js';
import type { Picks } from './picks.js';
import { REVIEWS_KEY } from './queue.queries.js';
import type { ReviewFilter } from './queue-selection.js';

const LOOKED_AT_EVERY_MS = 700;

interface BulkDialogProps {
  program: Program;
  people: readonly { id: string; label: string }[];
  picks: Picks;
  filter: ReviewFilter;
  wish: BulkWish;
  onWish: (wish: BulkWish) => void;
  onClose: () => void;
  /** It was ordered: what had been chosen for it is no longer needed. */
  onDone: () => void;
}

/** Choose, look at what would happen, do it, and see what became of each form. */
export function BulkDialog({
  program,
  people,
  picks,
  filter,
  wish,
  onWish,
  onClose,
  onDone,
}: BulkDialogProps): ReactNode {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [plan, setPlan] = useState<BulkPlan>();
  const sendOnce = useRequestKey();
  const path = { program: program.id };
  const look = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/programs/{program}/bulk-actions', {
          params: { path },
          body: dryRunOf(wish, picks, filter),
        }),
      ) as Promise<BulkPlan>,
    onSuccess: (found) => {
      setErrors([]);
      setPlan(found);
    },
    onError: (error) => setErrors(problemErrors(error, fieldOf)),
  });
  const order = useMutation({
    mutationFn: (planned: BulkPlan) => {
      const body = orderOf(wish, planned);
      return sendOnce(body, (key) =>
        read(
          api.POST('/api/v1/programs/{program}/bulk-actions', {
            params: { path, header: { 'Idempotency-Key': key } },
            body,
          }),
        ),
      ) as Promise<BulkProgress>;
    },
    onSuccess: () => setErrors([]),
    onError: (error) => setErrors(problemErrors(error, fieldOf)),
  });
  const action = useProgress(program.id, order.data);
  const lookNow = (): void => {
    if (look.isPending) return;
    const missing = missingFrom(wish);
    setErrors(missing);
    if (missing.length === 0) look.mutate();
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || isAsked(wish.act)) return;
    begun.current = true;
    look.mutate();
  });
  const close = (): void => {
    onClose();
    if (action === undefined) return;
    if (action.state !== 'finished') tell({ text: 'The bulk action goes on by itself.' });
    onDone();
  };
  return (
    <Dialog title={ACT_LABELS[wish.act].replace(' …', '')} open onClose={close} wide>
      <ErrorSummary errors={errors} />
      {plan === undefined && isAsked(wish.act) && (
        <BulkChoices program={program} people={people} wish={wish} onWish={onWish} errors={errors} onSubmit={lookNow} />
      )}
      {look.isPending && <p role="status">Looking at each form …</p>}
      {look.isError && !isAsked(wish.act) && (
        <p>
          {look.error instanceof Refusal && look.error.status === 422 ? (
            <button type="button" className="button second small" onClick={close}>
              Back to the selection
            </button>
          ) : (
            <button type="button" className="button second small" onClick={lookNow}>
              Try again
            </button>
          )}
        </p>
      )}
      {plan !== undefined && action === undefined && (
        <BulkPlanView
          program={program}
          wish={wish}
          plan={plan}
          isPending={order.isPending}
          onOrder={() => {
            if (!order.isPending) order.mutate(plan);
          }}
          onBack={isAsked(wish.act) ? () => setPlan(undefined) : close}
        />
      )}
      {action !== undefined && <BulkResult program={program} wish={wish} action={action} onClose={close} />}
    </Dialog>
  );
}

function fieldOf(pointer: string): string | undefined {
  if (pointer.startsWith('/ruling/message')) return 'bulk-message';
  if (pointer.startsWith('/ruling/reasons')) return 'bulk-reasons';
  return pointer === '/reviewerId' ? 'bulk-member' : undefined;
}

/** How far it is, looked at until it is over; then every list is read anew. */
function useProgress(program: string, ordered: BulkProgress | undefined): BulkProgress | undefined {
  const queryClient = useQueryClient();
  const { data } = useQuery({
    queryKey: ['bulk-action', program, ordered?.id],
    queryFn: () =>
      read(
        api.GET('/api/v1/programs/{program}/bulk-actions/{bulkActionId}', {
          params: { path: { program, bulkActionId: ordered?.id ?? '' } },
        }),
      ),
    enabled: ordered !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'finished' ? false : LOOKED_AT_EVERY_MS),
  });
  const action = data ?? ordered;
  const isOver = action?.state === 'finished';
  useEffect(() => {
    if (!isOver) return;
    for (const queryKey of [[REVIEWS_KEY], ['load'], ['form']]) void queryClient.invalidateQueries({ queryKey });
  }, [isOver, queryClient]);
  return action;
}
