/** Line breaks of every kind, other control characters, and marks that reverse the reading direction. */
const UNSAFE_IN_A_LINE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;
const UNSAFE_IN_TEXT = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu;
const SUBJECT_TITLE_LENGTH = 120;

/** Free text as one line: nothing in a title can start a header, a paragraph or a line of its own. */
export function oneLine(text: string): string {
  return text.replace(UNSAFE_IN_A_LINE, ' ').replace(/\s+/g, ' ').trim();
}

/** Free text with its line breaks, otherwise verbatim. */
export function manyLines(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(UNSAFE_IN_TEXT, '');
}

/** As the beginning of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A title short enough for a subject line. */
export function shortTitle(title: string): string {
  const letters = Array.from(oneLine(title));
  if (letters.length <= SUBJECT_TITLE_LENGTH) return letters.join('');
  return `${letters
    .slice(0, SUBJECT_TITLE_LENGTH - 1)
    .join('')
    .trimEnd()}…`;
}
