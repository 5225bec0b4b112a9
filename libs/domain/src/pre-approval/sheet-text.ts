import { PROGRAMME_TITLES, type ProgrammeField } from './programme-header.js';

/** What a chair writes in paragraphs; everything else is one line. */
const PARAGRAPHS: readonly ProgrammeField[] = ['description', 'message'];

/** A line break in a cell, which spreadsheets put there to make it fit, is a space to whoever reads the title. */
export function asOneLine(text: string, field: ProgrammeField): string {
  return PARAGRAPHS.includes(field) ? text : text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
}

/** Why a text cannot be shown as it is; undefined when it can. */
export function whyNotShown(text: string): string | undefined {
  if (/\0|\p{Surrogate}/u.test(text)) return 'holds a character that cannot be stored';
  const control = /[^\P{Cc}\t\n\r]/u.exec(text)?.[0];
  if (control !== undefined) return `holds an invisible control character (${codeOf(control)}): type the text anew`;
  if (/[\u202a-\u202e\u2066-\u2069]/.test(text)) {
    return 'holds an invisible character that turns the direction of writing: type the text anew';
  }
  return undefined;
}

/** `U+0007`, as one finds it in a table of characters. */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Names the columns of the programme where the check names fields of the api. */
export function inColumns(message: string): string {
  return message.replace(/\b(?:startsOn|endsOn|availableUntil)\b/g, (field) => {
    return `“${PROGRAMME_TITLES[field as ProgrammeField]}”`;
  });
}
