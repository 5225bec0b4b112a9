import { isLocalDate, type LocalDate } from '../calendar/index.js';
import type { Policy } from '../policy/policy.js';
import type { CellProblem } from '../pre-approval/programme-row.js';
import { plainName, shownText, textOf, type SheetCell, type SheetRow } from '../pre-approval/sheet-cell.js';
import { whyNotShown } from '../pre-approval/sheet-text.js';
import { certificateKey, checkCredential, type CredentialFacts } from './credential.js';

type RollField = 'email' | 'name' | 'certificationId' | 'credential' | 'awardedOn' | 'termStart' | 'termEnd';
export type RollColumn = { title: string; field: RollField | null };

/** A row of the roll of members: a credential and whose it is. */
export interface RollEntry extends CredentialFacts {
  /** In lower case. */
  email: string;
  /** Empty: as the account has it. */
  name: string;
}

export interface RollRow {
  number: number;
  entry: RollEntry;
  problems: CellProblem[];
}

const TITLES: Readonly<Record<RollField, string>> = {
  email: 'Email',
  name: 'Name',
  certificationId: 'Certification ID',
  credential: 'Credential',
  awardedOn: 'Awarded on',
  termStart: 'Term starts on',
  termEnd: 'Term ends on',
};
const LONGEST_NAME = 200;
const LONGEST_EMAIL = 254;
/** Good enough to catch a name in the wrong column; whether it exists only a mail can tell. */
const EMAIL = /^[^\s@"<>,;]+@[^\s@"<>,;]+\.[^\s@"<>,;]+$/;

/** The columns of a roll, as the template has them: credentials only where the program has several. */
export function rollColumns({ credentials }: Policy): string[] {
  const fields = Object.keys(TITLES) as RollField[];
  return fields.filter((field) => field !== 'credential' || credentials.length > 0).map((field) => TITLES[field]);
}

/** Reads the first row; titles may be in any order and case. @returns the columns, or why the file cannot be read */
export function readRollHeader(
  cells: readonly SheetCell[],
  policy: Policy,
): { columns: RollColumn[] } | { problems: string[] } {
  const known = new Map<string, RollField>();
  for (const [field, title] of Object.entries(TITLES)) {
    known.set(plainName(field), field as RollField);
    known.set(plainName(title), field as RollField);
  }
  const problems: string[] = [];
  const columns = cells.map((cell, index): RollColumn => {
    const title = textOf(cell);
    const field = known.get(plainName(title)) ?? null;
    if (title !== '' && field === null) {
      problems.push(`Column ${index + 1} has the unknown title “${title.slice(0, 60)}”.`);
    }
    return { title, field };
  });
  const required: RollField[] = ['email', 'certificationId', 'awardedOn'];
  if (policy.credentials.length > 0) required.push('credential');
  for (const field of required) {
    if (!columns.some((column) => column.field === field)) problems.push(`The column “${TITLES[field]}” is missing.`);
  }
  for (const field of Object.keys(TITLES) as RollField[]) {
    if (columns.filter((column) => column.field === field).length > 1) {
      problems.push(`The column “${TITLES[field]}” is there twice.`);
    }
  }
  return problems.length > 0 ? { problems } : { columns };
}

/**
 * Reads one row below a header that {@link readRollHeader} accepted. Every wrong cell is named.
 *
 * @param today in the program's zone
 */
export function readRollRow(row: SheetRow, columns: readonly RollColumn[], policy: Policy, today: LocalDate): RollRow {
  const problems: CellProblem[] = [];
  const refuse = (field: RollField, message: string): void => {
    const column = columns.find((one) => one.field === field)?.title ?? TITLES[field];
    if (!problems.some((problem) => problem.column === column)) problems.push({ column, message });
  };
  columns.forEach(({ title, field }, index) => {
    const cell = row.cells[index];
    if (cell?.kind === 'refused') problems.push({ column: title, message: cell.why });
    if (field === null && textOf(cell) !== '') {
      problems.push({ column: `column ${index + 1}`, message: 'has no title but a value' });
    }
    const why = whyNotShown(textOf(cell));
    if (field !== null && why !== undefined) refuse(field, why);
  });
  const read = (field: RollField): string => {
    const index = columns.findIndex((column) => column.field === field);
    if (index === -1) return '';
    const cell = row.cells[index];
    // An ID is what people see of it: 0043, where the number is 43.
    return (field === 'certificationId' ? shownText(cell) : textOf(cell)).replace(/[\s\u2028\u2029]+/g, ' ');
  };
  const date = (field: RollField): LocalDate | null => {
    const text = read(field);
    if (text === '') return null;
    if (isLocalDate(text) && /^(19|20|21)/.test(text)) return text;
    refuse(field, 'must be a date, written YYYY-MM-DD');
    return null;
  };
  const email = read('email').toLowerCase();
  if (!EMAIL.test(email) || email.length > LONGEST_EMAIL) refuse('email', 'must be an email address');
  const name = read('name');
  if (name.length > LONGEST_NAME) refuse('name', `must have at most ${LONGEST_NAME} characters`);
  const [start, end, awarded] = [date('termStart'), date('termEnd'), date('awardedOn')];
  if (awarded === null) refuse('awardedOn', 'is empty');
  if ((start === null) !== (end === null)) {
    refuse(start === null ? 'termStart' : 'termEnd', 'is empty: a term has both days');
  }
  const entry: RollEntry = {
    email,
    name,
    kind: policy.credentials.length > 0 ? kindOf(read('credential'), policy) : read('credential') || null,
    certificationId: read('certificationId'),
    awardedOn: awarded ?? today,
    term: start === null || end === null ? null : { start, end },
    ending: null,
  };
  for (const { pointer, message } of checkCredential(entry, policy, today)) {
    // Whether it may be left out is for keptProblems: there may be one on record.
    if (pointer !== '/term') refuse(FIELD_OF[pointer] ?? 'email', message);
  }
  return { number: row.number, entry, problems };
}

/** Where a problem of {@link checkCredential} is found in the sheet. */
const FIELD_OF: Readonly<Record<string, RollField>> = {
  '/certificationId': 'certificationId',
  '/credential': 'credential',
  '/awardedOn': 'awardedOn',
  '/term/start': 'termStart',
  '/term/end': 'termEnd',
};

/**
 * What is wrong with a row that was right by itself, once what it leaves empty is filled in from what is on record.
 *
 * @param today in the program's zone
 */
export function keptProblems(facts: CredentialFacts, policy: Policy, today: LocalDate): CellProblem[] {
  const { term, ending } = facts;
  return checkCredential(facts, policy, today).map(({ pointer, message }): CellProblem => {
    switch (pointer) {
      case '/term':
        return { column: TITLES.termStart, message };
      case '/term/start': {
        const days = `${term?.start ?? ''} to ${term?.end ?? ''}`;
        const wanted = 'fill in the days of the term, too';
        return { column: TITLES.awardedOn, message: `is after the term on record begins (${days}): ${wanted}` };
      }
      case '/ending/on':
        return { column: TITLES.awardedOn, message: `is after the credential ended (${ending?.on ?? ''})` };
      default:
        return { column: TITLES[FIELD_OF[pointer] ?? 'email'], message };
    }
  });
}

/** The id itself or its label; unknown words are left for the check. */
function kindOf(written: string, { credentials }: Policy): string {
  const plain = plainName(written);
  return credentials.find(({ id, label }) => plainName(id) === plain || plainName(label) === plain)?.id ?? written;
}

/** Rows that name the same certificate, or the same credential of the same person, twice: each but the first. */
export function repeatedRows(rows: readonly RollRow[]): Map<number, CellProblem> {
  const seen = new Map<string, RollRow>();
  const repeated = new Map<number, CellProblem>();
  for (const row of rows) {
    const { number, entry } = row;
    const keys = [
      { key: `id/${entry.kind ?? ''}/${certificateKey(entry.certificationId)}`, column: TITLES.certificationId },
      { key: `person/${entry.kind ?? ''}/${entry.email}`, column: TITLES.email },
    ];
    for (const { key, column } of keys) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, row);
      else {
        repeated.set(number, { column, message: `is in row ${first.number} already${casesTold(column, first, row)}` });
      }
    }
  }
  return repeated;
}

function casesTold(column: string, { entry: first }: RollRow, { entry }: RollRow): string {
  return column === TITLES.certificationId && first.certificationId !== entry.certificationId
    ? ` as “${first.certificationId}”: capital letters make no difference`
    : '';
}
