import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { api, read } from '../../api/client.js';
import { clearNews, tell } from '../../shell/news.js';
import { businessNow } from '../../time/business-clock.js';
import { caseQuery, type ReviewedForm } from './case.queries.js';
import { Countdown } from './countdown.js';
import { isLate, whyLate } from './held-refusal.js';

/** Long enough to read why. */
const EXPLAINED_MS = 20_000;

/** Says at the foot of every page that a decision is held, for as long as it can be taken back. */
export function tellHeld(form: ReviewedForm, queryClient: QueryClient): void {
  const { heldDecision } = form;
  if (heldDecision === null) return;
  tell({
    text: <Held form={form} held={heldDecision} />,
    action: { label: 'Undo', run: () => void undoHeld(form, queryClient) },
    stays: Math.max(0, Date.parse(heldDecision.releaseAt) - businessNow()),
  });
}

/** It is over early where somebody takes it back or sends the mail at once. */
function Held({ form, held }: { form: ReviewedForm; held: NonNullable<ReviewedForm['heldDecision']> }): ReactNode {
  const { data } = useQuery(caseQuery(form.id));
  const isOver =
    data !== undefined &&
    data.version > form.version &&
    (data as ReviewedForm).heldDecision?.decidedAt !== held.decidedAt;
  useEffect(() => {
    if (isOver) clearNews();
  }, [isOver]);
  return (
    <>
      {form.number}: {held.outcome === 'approved' ? 'approved' : 'not approved'}. The applicant is emailed in{' '}
      <Countdown until={held.releaseAt} />
      <span className="visually-hidden">less than a minute</span>.
    </>
  );
}

async function undoHeld({ id, number, version, heldDecision }: ReviewedForm, queryClient: QueryClient): Promise<void> {
  try {
    await read(
      api.DELETE('/api/v1/eligibility-forms/{formId}/decisions/current', {
        params: { path: { formId: id }, header: { 'If-Match': `"${version}"` } },
      }),
    );
    tell({ text: `${number}: the decision is taken back. Nobody was told.` });
  } catch (error) {
    const late =
      isLate(error) && heldDecision !== null
        ? await whyLate(queryClient, id, 'undo', heldDecision.decidedAt).catch(() => undefined)
        : undefined;
    const why = late?.words ?? (error instanceof Error ? error.message : String(error));
    tell({ text: `${number}: ${why}`, stays: EXPLAINED_MS });
  }
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['form', id] }),
    queryClient.invalidateQueries({ queryKey: ['reviews'] }),
  ]);
}
