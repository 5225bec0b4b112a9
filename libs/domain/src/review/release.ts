import type { Instant } from '../calendar/index.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import type { DecidedForm, HeldForm } from '../forms/form.js';
import { awardOf } from './approval-terms.js';
import { endPause } from './promise-clock.js';

/**
 * Makes a held decision known. Lateness was judged when it was made, so a release past the promise breaks nothing; an open
 * question is closed with it.
 */
export function release(form: HeldForm, now: Instant): { form: DecidedForm; events: FormEvent[] } {
  const {
    decision,
    formerStatus: _formerStatus,
    releaseAt: _releaseAt,
    ...rest
  } = endPause(form, form.decision.decidedAt);
  const { id: decisionId, reasons, late } = decision;
  const events: FormEvent[] =
    decision.outcome === 'approved'
      ? [{ type: 'form.approved', decisionId, late, ...awardOf(decision) }]
      : [{ type: 'form.not-approved', decisionId, reasons, late }];
  const decided: DecidedForm = { ...rest, status: decision.outcome, decision, question: null, releasedAt: now };
  return { form: advanceVersions(decided, events), events };
}
