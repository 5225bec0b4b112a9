import type { CreditUnit } from '../policy/policy.js';

/** A linear program over whole numbers from 0 up. */
export interface LinearProgram {
  /** How many variables there are; they are numbered from 0. */
  variables: number;
  sense: 'minimize' | 'maximize';
  objective: readonly Term[];
  rows: readonly Row[];
}

export interface Term {
  variable: number;
  factor: number;
}

export interface Row {
  terms: readonly Term[];
  atLeast?: number;
  atMost?: number;
}

/** The best values by variable, as whole numbers; null when no values satisfy the rows. */
export type LinearSolver = (program: LinearProgram) => number[] | null;

/**
 * The same solver for programs whose bounds are all on the unit's increment: it answers in whole steps of it. Rules that
 * cross each other could otherwise part a step between two of them.
 */
export function inSteps(solver: LinearSolver, { incrementHundredths: step }: CreditUnit): LinearSolver {
  return ({ rows, ...program }) => {
    const values = solver({
      ...program,
      rows: rows.map(({ terms, atLeast, atMost }) => ({
        terms,
        ...(atLeast !== undefined && { atLeast: atLeast / step }),
        ...(atMost !== undefined && { atMost: atMost / step }),
      })),
    });
    return values?.map((value) => value * step) ?? null;
  };
}
