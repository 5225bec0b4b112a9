/** Which rows of a list are picked for an action: some of them, or all that its filter finds, loaded or not. */
export interface Picks {
  all: boolean;
  ids: ReadonlySet<string>;
  /** Where a range begins: the row that was picked or put back last. */
  anchor: string | undefined;
}

/** As many forms as one action takes: the api refuses more. */
export const MOST_AT_ONCE = 500;

export const NOTHING_PICKED: Picks = { all: false, ids: new Set(), anchor: undefined };

/**
 * Picks a row, or puts it back.
 *
 * @param order the loaded rows, in their order
 * @param range from the row before, as with Shift: everything in between becomes as that row is
 */
export function withToggled(picks: Picks, order: readonly string[], id: string, range: boolean): Picks {
  const ids = new Set(picks.all ? order : picks.ids);
  const from = range && picks.anchor !== undefined ? order.indexOf(picks.anchor) : -1;
  const to = order.indexOf(id);
  if (from === -1 || to === -1) {
    if (!ids.delete(id)) ids.add(id);
  } else {
    const wanted = picks.anchor !== undefined && ids.has(picks.anchor);
    for (const between of order.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      if (wanted) ids.add(between);
      else ids.delete(between);
    }
  }
  return { all: false, ids, anchor: id };
}

/** All that are loaded, or none when they are picked already. */
export function withLoadedToggled(picks: Picks, order: readonly string[]): Picks {
  const every = order.length > 0 && order.every((id) => isPicked(picks, id));
  return every ? NOTHING_PICKED : { all: false, ids: new Set(order), anchor: undefined };
}

/** As many of the first rows as one action takes. */
export function withFirst(order: readonly string[]): Picks {
  return { all: false, ids: new Set(order.slice(0, MOST_AT_ONCE)), anchor: undefined };
}

export function isPicked({ all, ids }: Picks, id: string): boolean {
  return all || ids.has(id);
}
