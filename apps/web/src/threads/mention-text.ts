export interface Member {
  id: string;
  name: string;
}

/** A name that is being typed after an `@`. */
export interface MentionBegun {
  /** Where the `@` stands. */
  at: number;
  /** What was typed of the name, up to the caret. */
  typed: string;
}

const LONGEST_NAME = 60;
const MOST_SUGGESTED = 6;
const BEGUN = new RegExp(String.raw`(?:^|[\s(])@([^@\n]{0,${LONGEST_NAME}})$`, 'u');

export function mentionBegun(text: string, caret: number): MentionBegun | undefined {
  const typed = BEGUN.exec(text.slice(0, caret))?.[1];
  return typed === undefined ? undefined : { at: caret - typed.length - 1, typed };
}

/** Whose name, or a later part of it, begins so; nobody once the name is whole. */
export function suggested(members: readonly Member[], typed: string): Member[] {
  const begin = typed.toLowerCase();
  const fits = ({ name }: Member): boolean => {
    const whole = name.toLowerCase();
    return whole !== begin && (whole.startsWith(begin) || whole.split(' ').some((part) => part.startsWith(begin)));
  };
  return members.filter(fits).slice(0, MOST_SUGGESTED);
}

/** The name in place of what was begun, with a space after it, and where typing goes on. */
export function withMention(text: string, { at, typed }: MentionBegun, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, at)}@${name} `;
  return { text: before + text.slice(at + 1 + typed.length).replace(/^ /, ''), caret: before.length };
}

/** Everybody whose name stands in the text after an `@`. */
export function mentionedIn(text: string, members: readonly Member[]): string[] {
  return members.filter(({ name }) => placeOf(text, name) !== undefined).map(({ id }) => id);
}

/** The text with exactly these members mentioned: names are added at its end and taken from where they stand. */
export function mentioning(text: string, members: readonly Member[], ids: readonly string[]): string {
  const before = mentionedIn(text, members);
  return members.reduce((so, { id, name }) => {
    if (ids.includes(id) === before.includes(id)) return so;
    return before.includes(id) ? without(so, name) : `${so}${/(?:^|\s)$/.test(so) ? '' : ' '}@${name} `;
  }, text);
}

function without(text: string, name: string): string {
  const at = placeOf(text, name);
  if (at === undefined) return text;
  return without(text.slice(0, at) + text.slice(at + 1 + name.length).replace(/^ /, ''), name);
}

/** Where the name stands as a whole: `@Ann Lee` is not in `@Ann Leeson`. */
function placeOf(text: string, name: string): number | undefined {
  for (let at = text.indexOf(`@${name}`); at >= 0; at = text.indexOf(`@${name}`, at + 1)) {
    const [previous = ' ', next = ' '] = [text[at - 1], text[at + 1 + name.length]];
    if (/[\s(]/u.test(previous) && !/[\p{L}\p{N}]/u.test(next)) return at;
  }
  return undefined;
}
