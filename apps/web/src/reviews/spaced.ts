interface Drawn {
  index: number;
  start: number;
  end: number;
}

/** A row to be drawn, or the room that rows take up which are not. */
export type SpacedPart = { kind: 'row'; index: number } | { kind: 'gap'; before: number; size: number };

/**
 * Rows with the room between them, in pixels.
 *
 * @param from where the list begins, on the scale of the rows' `start`
 * @param size of the whole list
 */
export function spaced(rows: readonly Drawn[], from: number, size: number): SpacedPart[] {
  const parts: SpacedPart[] = [];
  let end = from;
  for (const row of rows) {
    if (row.start > end) parts.push({ kind: 'gap', before: row.index, size: row.start - end });
    parts.push({ kind: 'row', index: row.index });
    end = row.end;
  }
  if (from + size > end) parts.push({ kind: 'gap', before: -1, size: from + size - end });
  return parts;
}
