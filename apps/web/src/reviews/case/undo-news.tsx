import type { QueryClient } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import { tell } from '../../shell/news.js';
import { businessNow } from '../../time/business-clock.js';
import type { ReviewedForm } from './case.queries.js';
import { Countdown } from './countdown.js';

/** Says at the foot of every page that a decision is held, for as long as it can be taken back. */
export function tellHeld(form: ReviewedForm, queryClient: QueryClient): void {
  const { heldDecision, number } = form;
  if (heldDecision === null) return;
  const words = heldDecision.outcome === 'approved' ? 'approved' : 'not approved';
  tell({
    text: (
      <>
        {number}: {words}. The applicant is emailed in <Countdown until={heldDecision.releaseAt} />
        <span className="visually-hidden">less than a minute</span>.
      </>
    ),
    action: { label: 'Undo', run: () => void undoHeld(form, queryClient) },
    stays: Math.max(0, Date.parse(heldDecision.releaseAt) - businessNow()),
  });
}

async function undoHeld({ id, number, version }: ReviewedForm, queryClient: QueryClient): Promise<void> {
  try {
    await read(
      api.DELETE('/api/v1/eligibility-forms/{formId}/decisions/current', {
        params: { path: { formId: id }, header: { 'If-Match': `"${version}"` } },
      }),
    );
    tell({ text: `${number}: the decision is taken back. Nobody was told.` });
  } catch (error) {
    tell({ text: `${number}: ${error instanceof Error ? error.message : String(error)}` });
  }
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['form', id] }),
    queryClient.invalidateQueries({ queryKey: ['reviews'] }),
  ]);
}
