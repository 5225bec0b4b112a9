import type { Allocation } from './allocation.js';
import { allocationProgram, one, reach, solve, type AllocationProgram, type LotGroup } from './allocation-program.js';
import type { Constraints } from './constraints.js';
import type { FurtherHours } from './further-hours.js';
import type { LinearSolver, Row } from './linear-solver.js';
import type { Lot } from './lot.js';

/**
 * Allocation under any rules: fewest further hours, then most counted hours, then the smallest lack of each minimum,
 * then the earliest credits, then the policy's order of categories, so that there is one answer.
 */
export function allocateBySolver(
  lots: readonly Lot[],
  further: readonly FurtherHours[],
  constraints: Constraints,
  solver: LinearSolver,
): Allocation {
  const program = allocationProgram(lots, further, constraints);
  const missed = reach(program, solver, 'minimize', program.missed);
  const needed = reach(program, solver, 'minimize', program.further);
  reach(program, solver, 'maximize', program.groups.flatMap(countedOf));
  reach(program, solver, 'minimize', program.lacking);
  countEarliestFirst(lots, program, solver);
  const amounts = shareOut(program, valuesOf(program, solver));
  const counted = lots.map((lot) => ({ lot, amounts: amounts.get(lot) ?? new Map<string, number>() }));
  return { counted, stillNeeded: missed > 0 ? null : needed };
}

/** How much of a group is counted, and whether more of it can be. */
interface Settled {
  group: LotGroup;
  hundredths: number;
  isFull: boolean;
}

/**
 * Counts as much as possible of each lot in turn. Once a lot is counted in part, later ones of its group are not
 * counted at all: they would have served as well. So a search over prefixes needs few programs.
 */
function countEarliestFirst(lots: readonly Lot[], program: AllocationProgram, solver: LinearSolver): void {
  const settled = program.groups.map((group): Settled => ({ group, hundredths: 0, isFull: false }));
  const bySettled = new Map(settled.flatMap((one) => one.group.lots.map((lot) => [lot, one] as const)));
  const order = lots.flatMap((lot) => {
    const group = bySettled.get(lot);
    return group === undefined ? [] : [{ lot, group }];
  });
  const rowsAfter = (from: number, to: number): Row[] => {
    const demand = new Map(settled.map((group) => [group, group.hundredths]));
    for (const { lot, group } of order.slice(from, to)) {
      if (!group.isFull) demand.set(group, (demand.get(group) ?? 0) + lot.hundredths);
    }
    return [...demand].flatMap(([{ group }, atLeast]) =>
      atLeast > 0 ? [{ terms: countedOf(group).map(one), atLeast }] : [],
    );
  };
  const within = (rows: Row[]): Pick<AllocationProgram, 'variables' | 'rows'> => ({
    variables: program.variables,
    rows: [...program.rows, ...rows],
  });
  for (let next = 0; next < order.length;) {
    const from = next;
    next = longest(from, order.length, (to) => solve(within(rowsAfter(from, to)), solver) !== null);
    for (const { lot, group } of order.slice(from, next)) if (!group.isFull) group.hundredths += lot.hundredths;
    const stopped = order[next]?.group;
    if (stopped !== undefined && !stopped.isFull) {
      stopped.hundredths = reach(within(rowsAfter(next, next)), solver, 'maximize', countedOf(stopped.group));
      stopped.isFull = true;
    }
    next += 1;
  }
  program.rows.push(...rowsAfter(0, 0));
}

/** The largest `to` that holds, by halving; `from` holds always. */
function longest(from: number, end: number, holds: (to: number) => boolean): number {
  if (holds(end)) return end;
  let least = from;
  let most = end - 1;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (holds(middle)) least = middle;
    else most = middle - 1;
  }
  return least;
}

/** By variable, earlier categories of the policy first. */
function valuesOf(program: AllocationProgram, solver: LinearSolver): number[] {
  for (const { places } of program.groups) {
    if (places.length > 1) for (const place of places) reach(program, solver, 'maximize', [place.counted]);
  }
  const values = solve(program, solver);
  if (values === null) throw new Error('An allocation that holds what was reached before must exist.');
  return values;
}

/** A group's earlier lots are counted first, in the earlier category first. */
function shareOut({ groups }: AllocationProgram, values: readonly number[]): Map<Lot, Map<string, number>> {
  const shares = new Map<Lot, Map<string, number>>();
  for (const { lots, places } of groups) {
    const left = places.map(({ category, counted }) => ({ category, hundredths: values[counted] ?? 0 }));
    for (const lot of lots) {
      const amounts = new Map<string, number>();
      let rest = lot.hundredths;
      for (const place of left) {
        const amount = Math.min(rest, place.hundredths);
        if (amount > 0) amounts.set(place.category, amount);
        rest -= amount;
        place.hundredths -= amount;
      }
      shares.set(lot, amounts);
    }
  }
  return shares;
}

function countedOf({ places }: LotGroup): number[] {
  return places.map(({ counted }) => counted);
}
