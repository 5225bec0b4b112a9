export { HighsSolvers, loadSolver } from './highs.solver.js';
