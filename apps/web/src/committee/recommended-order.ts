interface Placed {
  position: number;
}

/** An entry and the position that it is given. */
export interface Placing<C extends Placed> {
  course: C;
  position: number;
}

/**
 * Moves the entry at `from` of a list in its order to `to`: it takes a place between its new neighbours. Where there is
 * none, and where entries stand at one position, those behind are pushed on, as few as possible.
 */
export function moved<C extends Placed>(courses: readonly C[], from: number, to: number): Placing<C>[] {
  const course = courses[from];
  if (course === undefined) return [];
  const order = courses.toSpliced(from, 1).toSpliced(to, 0, course);
  const changes: Placing<C>[] = [];
  let last = -1;
  for (const [index, each] of order.entries()) {
    const wanted = each === course ? between(last, order[index + 1]?.position) : each.position;
    const position = wanted > last ? wanted : last + 1;
    if (position !== each.position) changes.push({ course: each, position });
    last = position;
  }
  return changes;
}

/** Between two entries there is room for others. */
export const STEP = 10;

function between(before: number, after: number | undefined): number {
  return after === undefined ? before + STEP : Math.floor((before + after) / 2);
}
