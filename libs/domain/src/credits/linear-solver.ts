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
