import type { Policy } from '../policy/policy.js';
import { admit } from './admit.js';
import { allocateBySolver } from './allocate-by-solver.js';
import { allocateNested } from './allocate-nested.js';
import type { Allocation } from './allocation.js';
import { carryOut } from './carry-out.js';
import { constraintsFor, type Constraints } from './constraints.js';
import type { Candidate, CreditEntry } from './credit-entry.js';
import { cycleYears } from './cycle-years.js';
import { explain } from './explain.js';
import { furtherHours, type FurtherHours } from './further-hours.js';
import { inSteps, type LinearSolver } from './linear-solver.js';
import type { Lot } from './lot.js';
import { nestedRules } from './nested-rules.js';
import { standingOf } from './stand.js';
import type { Standing } from './standing.js';

/** The part of a policy that counts credits; an eligibility form's window is among it. */
export type CreditPolicy = Pick<Policy, 'unit' | 'categories' | 'tags' | 'credentials' | 'credits' | 'form'>;

export interface Evaluation extends Standing {
  /** The same with what is planned, and what lies after the day it speaks of. */
  projected: Standing;
  /** In plain sentences. */
  explanation: string[];
}

/**
 * Counts credits under a policy: what is admitted, what counts, what is missing. Exact and deterministic: the order in
 * which credits are given never matters. `solver` is called for rules that cross each other and for credits that may go
 * to several categories; rules that are nested or disjoint never need it.
 */
export function evaluate(
  policy: CreditPolicy,
  candidate: Candidate,
  entries: readonly CreditEntry[],
  solver: LinearSolver,
): Evaluation {
  const years = cycleYears(candidate.cycle, policy.credits.cycle.yearKind);
  const constraints = constraintsFor(policy, candidate, years.length);
  const further = furtherHours(policy, constraints, years, candidate.asOf);
  const admission = admit(entries, policy, candidate, years);
  const stand = (lots: readonly Lot[]): Standing => {
    const allocation = allocate(lots, further, constraints, inSteps(solver, policy.unit));
    const standing = standingOf(allocation, policy, constraints);
    const rejected = [...admission.rejected];
    return { ...standing, rejected, carryOut: carryOut(allocation, standing, policy, candidate) };
  };
  const standing = stand(admission.lots);
  const { plannedLots } = admission;
  const projected = plannedLots.length === 0 ? standing : stand([...admission.lots, ...plannedLots]);
  return { ...standing, projected, explanation: explain(standing, admission, policy, entries) };
}

function allocate(
  lots: readonly Lot[],
  further: readonly FurtherHours[],
  constraints: Constraints,
  solver: LinearSolver,
): Allocation {
  const nested = nestedRules(lots, further, constraints);
  return nested === null ? allocateBySolver(lots, further, constraints, solver) : allocateNested(nested);
}
