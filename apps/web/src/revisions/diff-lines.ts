export interface DiffLine {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** The shortest way from one text to another, line by line: what goes stands before what comes. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [old, young] = [before.split('\n'), after.split('\n')];
  const common = longestCommon(old, young);
  const lines: DiffLine[] = [];
  let [from, to] = [0, 0];
  while (from < old.length || to < young.length) {
    const [gone, came] = [old[from], young[to]];
    if (gone !== undefined && gone === came) {
      lines.push({ kind: 'same', text: gone });
      from += 1;
      to += 1;
    } else if (
      gone !== undefined &&
      (came === undefined || lengthAt(common, from + 1, to) >= lengthAt(common, from, to + 1))
    ) {
      lines.push({ kind: 'gone', text: gone });
      from += 1;
    } else {
      lines.push({ kind: 'new', text: came ?? '' });
      to += 1;
    }
  }
  return lines;
}

/** How many lines two ends of the texts share, by where these begin. */
function longestCommon(old: readonly string[], young: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(young.length + 1).fill(0));
  for (let from = old.length - 1; from >= 0; from -= 1) {
    for (let to = young.length - 1; to >= 0; to -= 1) {
      const row = lengths[from];
      if (row === undefined) continue;
      row[to] =
        old[from] === young[to]
          ? lengthAt(lengths, from + 1, to + 1) + 1
          : Math.max(lengthAt(lengths, from + 1, to), lengthAt(lengths, from, to + 1));
    }
  }
  return lengths;
}

function lengthAt(lengths: readonly (readonly number[])[], from: number, to: number): number {
  return lengths[from]?.[to] ?? 0;
}
