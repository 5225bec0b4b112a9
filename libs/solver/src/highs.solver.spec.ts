import { describe, expect, it } from '@jest/globals';
import type { LinearProgram, Row } from '#domain';
import { loadSolver } from './highs.solver.js';

const row = (factors: Record<number, number>, bound: Omit<Row, 'terms'>): Row => ({
  terms: Object.entries(factors).map(([variable, factor]) => ({ variable: Number(variable), factor })),
  ...bound,
});

describe('the solver', () => {
  it('finds the best values', async () => {
    const solve = await loadSolver();
    const rows = [row({ 0: 1, 1: 1 }, { atMost: 700 }), row({ 1: 1 }, { atLeast: 150, atMost: 300 })];
    const objective = [{ variable: 0, factor: 1 }];
    expect(solve({ variables: 2, sense: 'maximize', objective, rows })).toEqual([550, 150]);
    expect(solve({ variables: 2, sense: 'minimize', objective, rows })?.[0]).toBe(0);
  });

  it('says that nothing satisfies rows that contradict each other', async () => {
    const solve = await loadSolver();
    const rows = [row({ 0: 1, 1: 1 }, { atMost: 100 }), row({ 0: 1 }, { atLeast: 50 }), row({ 1: 1 }, { atLeast: 75 })];
    expect(solve({ variables: 2, sense: 'maximize', objective: [], rows })).toBeNull();
  });

  // What a record with credits of several categories asked for, made smaller: presolve of HiGHS 1.15 sees no answer.
  it('finds the answer where presolve says that there is none', async () => {
    const solve = await loadSolver();
    const rows = [
      row({ 8: 1 }, { atMost: 100 }),
      row({ 6: 1, 7: -1 }, { atLeast: 0 }),
      row({ 9: -1 }, { atLeast: 0 }),
      row({ 12: 1 }, { atMost: 425 }),
      row({ 11: -1 }, { atLeast: 0 }),
      row({ 13: -1 }, { atLeast: 0 }),
      row({ 14: 1, 18: 1 }, { atMost: 250 }),
      row({ 14: 1, 15: -1 }, { atLeast: 0 }),
      row({ 18: 1, 19: -1 }, { atLeast: 0 }),
      row({ 22: 1, 26: 1 }, { atMost: 50 }),
      row({ 22: 1, 23: -1 }, { atLeast: 0 }),
      row({ 26: 1, 27: -1 }, { atLeast: 0 }),
      row({ 2: 1, 6: 1, 10: 1, 18: 1 }, { atMost: 100 }),
      row({ 8: 1, 12: 1 }, { atMost: 475 }),
      row({ 15: 1, 23: 1, 32: 1 }, { atLeast: 225 }),
      row({ 7: 1, 19: 1, 27: 1, 34: 1 }, { atLeast: 225 }),
      row({ 32: 1, 34: 1 }, { atMost: 275 }),
      row({ 2: 1 }, { atLeast: 50 }),
      row({ 6: 1, 8: 1 }, { atLeast: 100 }),
      row({ 10: 1, 12: 1 }, { atLeast: 425 }),
    ];
    const program: LinearProgram = { variables: 47, sense: 'maximize', objective: [], rows };
    const values = solve(program);
    expect(values).toHaveLength(47);
    for (const { terms, atLeast = -Infinity, atMost = Infinity } of rows) {
      const sum = terms.reduce((total, { variable, factor }) => total + factor * (values?.[variable] ?? 0), 0);
      expect(sum).toBeGreaterThanOrEqual(atLeast);
      expect(sum).toBeLessThanOrEqual(atMost);
    }
  });
});
