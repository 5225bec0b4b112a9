import type { Instant } from '../calendar/index.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import type { DecidedForm, HeldForm } from '../forms/form.js';

/** Makes a held decision known. Lateness was judged when it was made, so a release past the promise breaks nothing. */
export function release(form: HeldForm, now: Instant): { form: DecidedForm; events: FormEvent[] } {
  const { decision, formerStatus: _formerStatus, releaseAt: _releaseAt, ...rest } = form;
  const { id: decisionId, credits, reasons, late } = decision;
  const events: FormEvent[] =
    decision.outcome === 'approved'
      ? [{ type: 'form.approved', decisionId, credits, late }]
      : [{ type: 'form.not-approved', decisionId, reasons, late }];
  return { form: advanceVersions({ ...rest, status: decision.outcome, decision, releasedAt: now }, events), events };
}
