import { sendable } from './draft-body.js';
import { textOf, type DraftText } from './draft-text.js';

type PartName = keyof DraftText;

export interface Merged {
  text: DraftText;
  /** The parts that were changed elsewhere alone. */
  taken: PartName[];
}

/**
 * What two places have made of the same draft, in one text; undefined where both have changed the same part, and not in
 * the same way. A slip that could not be saved is a change of the page on which it was typed.
 *
 * @param base what both began with
 */
export function mergeTexts(base: DraftText, mine: DraftText, theirs: DraftText): Merged | undefined {
  const saved = textOf(sendable(base).body);
  const names = Object.keys(mine) as PartName[];
  const changedIn = (text: DraftText) => (name: PartName) => said(text[name]) !== said(saved[name]);
  const taken = names.filter(changedIn(theirs)).filter((name) => said(theirs[name]) !== said(mine[name]));
  if (taken.some(changedIn(mine))) return undefined;
  const parts = Object.fromEntries(taken.map((name) => [name, theirs[name]]));
  return { text: { ...mine, ...parts }, taken };
}

/** Without the page's own keys, and rows in which nothing is said. */
function said(part: DraftText[PartName]): string {
  if (typeof part === 'string') return part.trim();
  const rows = part.map((row) => (typeof row === 'string' ? row : { ...row, key: '' }));
  return JSON.stringify(rows.filter((row) => typeof row === 'string' || Object.values(row).some(isSaid)));
}

/** Whether a row counts is no word of its own. */
function isSaid(value: string | boolean | readonly string[]): boolean {
  return typeof value !== 'boolean' && value.length > 0;
}
