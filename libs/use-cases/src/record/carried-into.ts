import {
  addDays,
  carriedEntries,
  evaluate,
  recordEntries,
  termOn,
  type Candidate,
  type Claim,
  type Credential,
  type CarriedEntry,
  type LinearSolver,
  type Policy,
} from '#domain';
import type { Policies } from '../ports/policies.js';

export interface Past {
  credential: Credential;
  /** In force now: its cycle dates the terms. */
  current: Policy;
  /** All of the member's. */
  claims: readonly Claim[];
  solver: LinearSolver;
  policies: Policies;
}

/**
 * What the terms before leave to this one, by the policy version of each. They are counted anew, from the award on: a
 * claim that was reversed since carries nothing over.
 */
export function carriedInto(
  candidate: Candidate,
  { credential, current, claims, solver, policies }: Past,
): CarriedEntry[] {
  const { cycle } = current.credits;
  // A window that moves with the day has nothing before it, and the board's own terms are not known any more.
  if (current.credits.carry === null || cycle.kind === 'rolling' || cycle.kind === 'member-dates') return [];
  let carried: CarriedEntry[] = [];
  for (let day = credential.awardedOn; day < candidate.cycle.start;) {
    const term = termOn(credential, cycle, day);
    if (term.start >= candidate.cycle.start) break;
    const policy = policies.forTerm(current.id, term);
    const { carry } = policy.credits;
    const inTerm = claims.filter(({ completedOn }) => term.start <= completedOn && completedOn <= term.end);
    const entries = [...carried, ...recordEntries(inTerm, credential)];
    const closed: Candidate = { ...candidate, cycle: term, asOf: term.end };
    carried = carry === null ? [] : carriedEntries(evaluate(policy, closed, entries, solver), carry, term.end);
    day = addDays(term.end, 1);
  }
  return carried;
}
