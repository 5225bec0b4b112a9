import { formatDate, type LocalDate } from '../calendar/index.js';
import { cycleYears, yearOf } from '../credits/cycle-years.js';
import { DomainError } from '../errors.js';
import type { Credential } from '../members/credential.js';
import { termOn } from '../members/terms.js';
import type { Policy } from '../policy/policy.js';
import { isOfSameOrigin, isOfSameSource, isStanding, lineFor, type Claim, type ClaimFacts } from './claim.js';
import type { Claimable } from './claimable.js';

interface Asked {
  request: Pick<ClaimFacts, 'completedOn' | 'category' | 'corrects'>;
  claimable: Claimable;
  /** All of the member's in this program. */
  claims: readonly Claim[];
  policy: Policy;
  /** On the day of completion. */
  held: readonly Credential[];
}

/** @throws DomainError `claim.duplicate`, which names the claim that is there */
export function requireOnce(asked: Asked): void {
  requireOnceOfSource(asked);
  requireOnceInSpan(asked);
}

/**
 * An activity of a source is claimed once, in one category: what the source gives is the most of one activity. Another
 * category may follow for credentials for which the first gives nothing.
 */
function requireOnceOfSource({ request, claimable, claims, held }: Asked): void {
  const wanted = { ...claimable, completedOn: request.completedOn };
  const same = claims.filter(
    (claim) => isStanding(claim) && claim.id !== request.corrects && isOfSameSource(claim, wanted),
  );
  const served = held.filter(({ kind }) => lineFor(claimable.terms, request.category, kind) !== undefined);
  const earlier = served.map(({ kind }) =>
    same.find(({ terms, category }) => lineFor(terms, category, kind) !== undefined),
  );
  const [first] = earlier;
  if (first === undefined || earlier.includes(undefined)) return;
  throw new DomainError(
    'claim.duplicate',
    `You claimed “${first.title}” of ${formatDate(first.completedOn)} already. An activity of a source is claimed once, in one category; take that claim back to claim it otherwise.`,
    { claimId: first.id },
  );
}

/** Where the same activity counts once in a span, a second run of it is refused while no credential has room for it. */
function requireOnceInSpan({ request, claimable, claims, policy, held }: Asked): void {
  const { onceOnly, cycle } = policy.credits;
  if (onceOnly === 'none') return;
  const spanOf = (credential: Credential, day: LocalDate): string => {
    const term = termOn(credential, cycle, day);
    const year = onceOnly === 'year' ? yearOf(day, cycleYears(term, cycle.yearKind)) : 0;
    return `${term.end}/${year}`;
  };
  const same = claims.filter(
    (claim) =>
      isStanding(claim) &&
      claim.id !== request.corrects &&
      claim.activityKey === claimable.activityKey &&
      !isOfSameOrigin(claim, claimable),
  );
  const earlier = same.find(({ completedOn }) =>
    held.every((credential) => spanOf(credential, completedOn) === spanOf(credential, request.completedOn)),
  );
  if (earlier === undefined) return;
  throw new DomainError(
    'claim.duplicate',
    `The same activity counts once in a ${onceOnly}; you claimed it for ${formatDate(earlier.completedOn)}.`,
    { claimId: earlier.id },
  );
}
