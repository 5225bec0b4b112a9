import type { Policy } from '../policy/policy.js';
import { plainName, textOf, type SheetCell } from './sheet-cell.js';

export type ProgrammeField =
  | 'title'
  | 'provider'
  | 'format'
  | 'delivery'
  | 'startsOn'
  | 'endsOn'
  | 'availableUntil'
  | 'url'
  | 'description'
  | 'location'
  | 'timeZone'
  | 'tags'
  | 'contactMinutes'
  | 'instructors'
  | 'expiresOn'
  | 'message';

/** What a column holds: a field of the activity, or the hours of one category. */
export type ProgrammeColumn = { title: string } & (
  | { kind: 'field'; field: ProgrammeField }
  | { kind: 'hours'; category: string; credentials?: string[] }
  | { kind: 'untitled' }
);

/** The columns of a meeting's programme, as the template has them. */
const FIELDS: readonly { field: ProgrammeField; title: string; required?: true }[] = [
  { field: 'title', title: 'Title', required: true },
  { field: 'provider', title: 'Provider', required: true },
  { field: 'format', title: 'Format', required: true },
  { field: 'delivery', title: 'Delivery', required: true },
  { field: 'startsOn', title: 'Starts on', required: true },
  { field: 'endsOn', title: 'Ends on', required: true },
  { field: 'availableUntil', title: 'Available until' },
  { field: 'location', title: 'Location' },
  { field: 'timeZone', title: 'Time zone' },
  { field: 'url', title: 'URL' },
  { field: 'description', title: 'Description' },
  { field: 'instructors', title: 'Instructors' },
  { field: 'tags', title: 'Tags' },
  { field: 'contactMinutes', title: 'Contact minutes' },
  { field: 'expiresOn', title: 'Expires on' },
  { field: 'message', title: 'Message' },
];

export const PROGRAMME_TITLES: Readonly<Record<ProgrammeField, string>> = Object.fromEntries(
  FIELDS.map(({ field, title }) => [field, title]),
) as Record<ProgrammeField, string>;

/** One column of hours for each category of the program, after what describes the activity. */
export function templateColumns({ categories }: Policy): string[] {
  return [...FIELDS.map(({ title }) => title), ...categories.map(({ id }) => `Hours ${id}`)];
}

/**
 * Reads the first row. Titles may be in any order and case; `Hours <category>` may name a credential besides, for hours
 * that hold for its holders alone.
 *
 * @returns the columns, or every reason why the file cannot be read
 */
export function readHeader(
  cells: readonly SheetCell[],
  policy: Policy,
): { columns: ProgrammeColumn[] } | { problems: string[] } {
  const known = knownColumns(policy);
  const problems: string[] = [];
  const columns = cells.map((cell, index): ProgrammeColumn => {
    const title = textOf(cell);
    if (cell.kind === 'refused') problems.push(`The title of column ${columnLetters(index)} ${cell.why}.`);
    if (title === '') return { kind: 'untitled', title: `column ${columnLetters(index)}` };
    const column = known.get(plainName(title));
    if (column === undefined) {
      problems.push(`Column ${columnLetters(index)} has the unknown title “${shortened(title)}”.`);
      return { kind: 'untitled', title };
    }
    return { ...column, title };
  });
  problems.push(...missing(columns), ...repeated(columns));
  return problems.length > 0 ? { problems } : { columns };
}

/** A, B … Z, AA … as spreadsheets name their columns. @param index from 0 */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

function knownColumns({ categories, credentials }: Policy): Map<string, ProgrammeColumn> {
  const columns = new Map<string, ProgrammeColumn>();
  for (const { field, title } of FIELDS) {
    for (const name of [field, title]) columns.set(plainName(name), { kind: 'field', field, title });
  }
  for (const { id: category, label } of categories) {
    for (const name of [category, label]) {
      columns.set(plainName(`hours ${name}`), { kind: 'hours', category, title: name });
      for (const { id } of credentials) {
        columns.set(plainName(`hours ${name} ${id}`), { kind: 'hours', category, credentials: [id], title: name });
      }
    }
  }
  return columns;
}

function missing(columns: readonly ProgrammeColumn[]): string[] {
  const has = (wanted: ProgrammeField): boolean =>
    columns.some((column) => column.kind === 'field' && column.field === wanted);
  const fields = FIELDS.filter(({ field, required }) => required === true && !has(field)).map(
    ({ title }) => `The column “${title}” is missing.`,
  );
  const hours = columns.some(({ kind }) => kind === 'hours') ? [] : ['There is no column with hours of a category.'];
  return [...fields, ...hours];
}

function repeated(columns: readonly ProgrammeColumn[]): string[] {
  const seen = new Set<string>();
  return columns.flatMap((column) => {
    if (column.kind === 'untitled') return [];
    const key = column.kind === 'field' ? column.field : `${column.category} ${column.credentials?.join() ?? ''}`;
    if (seen.has(key)) return [`The column “${shortened(column.title)}” is there twice.`];
    seen.add(key);
    return [];
  });
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
