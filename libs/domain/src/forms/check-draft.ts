import { DomainError, type FieldProblem } from '../errors.js';
import type { Policy } from '../policy/policy.js';
import { checkCreditNames } from '../review/check-credits.js';
import { checkChoices } from './check-content.js';
import type { Draft } from './draft.js';

/**
 * What a draft says must mean something in its program; how its parts go together is judged when it is sent.
 *
 * @throws DomainError `form.invalid` with one entry per id that the policy does not know
 */
export function requireKnownChoices({ content, resubmissionOf }: Draft, policy: Policy): void {
  const problems: FieldProblem[] = [
    ...checkChoices(content.activity ?? {}, policy),
    ...(content.requestedCredits ?? []).flatMap((credit, at) =>
      checkCreditNames(credit, policy, `/requestedCredits/${at}`),
    ),
    ...(content.evidence === undefined || resubmissionOf !== null
      ? []
      : [{ pointer: '/evidence', message: 'is for a form that is sent again' }]),
  ];
  if (problems.length === 0) return;
  throw new DomainError('form.invalid', 'The draft has entries that cannot be accepted.', {}, problems);
}
