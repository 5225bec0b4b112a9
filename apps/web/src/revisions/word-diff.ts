export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** More comparisons than this take longer than anybody looks at words: the whole is then shown as said anew. */
const MOST_CELLS = 4_000_000;

/** What became of a text, word by word: the longest run of words that both have in common stays. */
export function wordDiff(from: string, to: string): Piece[] {
  const [before, after] = [wordsOf(from), wordsOf(to)];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const middle = changed(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return joined([...before.slice(0, start).map(same), ...middle, ...before.slice(before.length - end).map(same)]);
}

/** Words with the space that follows them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

const same = (text: string): Piece => ({ kind: 'same', text });

function changed(before: readonly string[], after: readonly string[]): Piece[] {
  const removed = (text: string): Piece => ({ kind: 'removed', text });
  const added = (text: string): Piece => ({ kind: 'added', text });
  if (before.length * after.length > MOST_CELLS) return [...before.map(removed), ...after.map(added)];
  const common = commonLengths(before, after);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [one, other] = [before[i], after[j]];
    if (one !== undefined && one === other) {
      pieces.push(same(one));
      [i, j] = [i + 1, j + 1];
    } else if (one !== undefined && (other === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      pieces.push(removed(one));
      i += 1;
    } else {
      pieces.push(added(other ?? ''));
      j += 1;
    }
  }
  return pieces;
}

/** How many words the rests from (i, j) on have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? new Uint16Array(0);
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = before[i] === after[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  }
  return rows;
}

function at(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}

/** A word this short between two changes only happens to be in both: it is read as part of the change. */
const MOST_INCIDENTAL = 3;

/** Runs of changes, each as what went and then what came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  merged(pieces).forEach(({ kind, text }, place, all) => {
    const between = removed + added !== '' && place < all.length - 1;
    if (kind === 'same' && !(between && text.trim().length <= MOST_INCIDENTAL)) {
      flush();
      result.push({ kind, text });
      return;
    }
    if (kind !== 'added') removed += text;
    if (kind !== 'removed') added += text;
  });
  flush();
  return result;
}

function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = result.at(-1);
    if (last?.kind === kind) last.text += text;
    else result.push({ kind, text });
  }
  return result;
}
