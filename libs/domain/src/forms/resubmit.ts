import { DomainError } from '../errors.js';
import type { Policy } from '../policy/policy.js';
import type { FormContent } from './content.js';
import { correct, type Correction } from './correct.js';
import { advanceVersions, type FormEvent } from './events.js';
import type { Conflict, EligibilityForm } from './form.js';

/** What the form that sends another one again takes over from it. */
export interface Resubmission {
  /** The former form's id. */
  of: string;
  /** How many came before the former one. */
  resubmissions: number;
  conflicts: Conflict[];
}

/**
 * A form that is sent again is the same case: whoever stepped back from it, and what a chair ruled, holds on. What was
 * detected is looked for anew, in the new content.
 */
export function resubmissionFrom({ id, resubmissions, conflicts }: EligibilityForm): Resubmission {
  return { of: id, resubmissions, conflicts: conflicts.filter(({ kind }) => kind !== 'detected') };
}

/** What the new form's history says of the conflicts that it takes over. */
export function carriedOver({ of, conflicts }: Resubmission): FormEvent[] {
  return conflicts.map(({ memberId, kind, state, reason }) => ({
    type: 'conflict.carried-over',
    memberId,
    kind,
    state,
    reason,
    formerId: of,
  }));
}

/** The former content with what is said anew. Evidence is always fresh: that of an earlier attempt is left behind. */
export function resubmittedContent(former: EligibilityForm, correction: Correction): FormContent {
  const { evidence: _evidence, ...content } = former.content;
  return correct(content, correction);
}

/**
 * Marks a form that was not approved as sent again. The new form is received like any other; its window still runs from
 * the completion.
 *
 * @param policy the version under which the former form was received
 * @throws DomainError `form.state-conflict` for any other form, `form.resubmissions-used`
 */
export function resubmit<F extends EligibilityForm>(
  former: F,
  resubmittedAs: string,
  { review }: Policy,
): { form: F; events: FormEvent[] } {
  if (former.status !== 'not_approved') {
    throw new DomainError('form.state-conflict', `Form ${former.number} is not one that was not approved.`);
  }
  if (former.resubmittedAs !== null) {
    throw new DomainError('form.resubmissions-used', `Form ${former.number} was sent again already.`);
  }
  if (former.appeals > 0) {
    throw new DomainError('form.resubmissions-used', `Form ${former.number} was appealed; it is not sent again, too.`);
  }
  if (former.resubmissions >= review.resubmissions) {
    const times = review.resubmissions === 1 ? 'once' : `${review.resubmissions} times`;
    const allowed = review.resubmissions === 0 ? 'cannot be sent again' : `can be sent again ${times} only`;
    throw new DomainError('form.resubmissions-used', `A form of this program ${allowed}.`);
  }
  const events: FormEvent[] = [{ type: 'form.resubmitted', resubmittedAs }];
  return { form: advanceVersions({ ...former, resubmittedAs }, events), events };
}
