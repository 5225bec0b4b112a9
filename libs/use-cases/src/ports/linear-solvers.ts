import type { LinearSolver } from '#domain';

/** Where the engine gets its solver; loaded on first use. */
export abstract class LinearSolvers {
  abstract load(): Promise<LinearSolver>;
}
