import { isLocalDate, type Instant, type LocalDate } from '../calendar/index.js';
import { DELIVERIES, type Activity, type Credit, type Delivery } from '../forms/content.js';
import type { Choice } from '../policy/choice.js';
import type { Policy } from '../policy/policy.js';
import { checkPreApproval, type PreApprovalEntry } from './pre-approve.js';
import { PROGRAMME_TITLES, type ProgrammeColumn, type ProgrammeField } from './programme-header.js';
import { asOneLine, inColumns, whyNotShown } from './sheet-text.js';
import { plainName, textOf, type SheetCell, type SheetRow } from './sheet-cell.js';

export interface CellProblem {
  /** The column's title as the file has it. */
  column: string;
  message: string;
}

/** A row of a meeting's programme: what it asks for, and everything that is wrong with it. */
export interface ProgrammeRow {
  number: number;
  entry: PreApprovalEntry & { message: string };
  problems: CellProblem[];
}

/** Longest texts, in UTF-16 units, as for a single pre-approval. */
const LONGEST: Partial<Record<ProgrammeField, number>> = {
  title: 300,
  provider: 300,
  url: 2000,
  description: 20_000,
  location: 500,
  timeZone: 64,
  message: 20_000,
};
const MOST_IN_LIST = 50;

/** Reads one row below a header that {@link readHeader} accepted. Every wrong cell is named, not only the first. */
export function readProgrammeRow(
  row: SheetRow,
  columns: readonly ProgrammeColumn[],
  policy: Policy,
  now: Instant,
): ProgrammeRow {
  const reader = new RowReader(row, columns);
  const activity = readActivity(reader, policy);
  const { credits, titles } = readCredits(reader);
  const entry = { activity, credits, expiresOn: reader.date('expiresOn'), message: reader.text('message') };
  reader.refuseUntitled();
  for (const { pointer, message } of checkPreApproval(entry, policy, now)) {
    // Hours that cannot be read are not missing besides.
    if (pointer === '/credits' && reader.hasWrongHours()) continue;
    reader.refuseOnce(programmeColumnOf(pointer, titles), inColumns(message));
  }
  return { number: row.number, entry, problems: reader.problems };
}

function readActivity(reader: RowReader, policy: Policy): Activity {
  const optional = {
    url: reader.address('url'),
    description: reader.text('description'),
    location: reader.text('location'),
    timeZone: reader.text('timeZone'),
    startsOn: reader.date('startsOn'),
    endsOn: reader.date('endsOn'),
    availableUntil: reader.date('availableUntil'),
    contactMinutes: reader.minutes('contactMinutes'),
  };
  const tags = reader.list('tags').map((tag) => choiceOf(policy.tags, tag));
  const instructors = reader.list('instructors').map((name) => ({ name }));
  return {
    title: reader.required('title'),
    provider: reader.required('provider'),
    format: choiceOf(policy.formats, reader.required('format')),
    delivery: reader.delivery('delivery'),
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null && value !== '')) as object),
    ...(tags.length > 0 && { tags }),
    ...(instructors.length > 0 && { instructors }),
  };
}

function readCredits(reader: RowReader): { credits: Credit[]; titles: string[] } {
  const credits: Credit[] = [];
  const titles: string[] = [];
  for (const { column, cell } of reader.hours()) {
    const hundredths = reader.hundredths(column.title, cell);
    if (hundredths === null) continue;
    const { category, credentials } = column;
    credits.push({ category, hundredths, ...(credentials !== undefined && { credentials }) });
    titles.push(column.title);
  }
  return { credits, titles };
}

/** An id of the policy for what people write: the id itself or its label. Unknown words are left for the check. */
function choiceOf(choices: readonly Choice[], written: string): string {
  const plain = plainName(written);
  return choices.find(({ id, label }) => plainName(id) === plain || plainName(label) === plain)?.id ?? written;
}

/** The column that a problem of {@link checkPreApproval} is about; of hours, those that gave the credits. */
export function programmeColumnOf(pointer: string, creditTitles: readonly string[] = []): string {
  const [, part = '', detail = ''] = pointer.split('/');
  if (part === 'credits') return creditTitles[Number(detail)] ?? 'Hours';
  const field = part === 'activity' ? detail : part;
  return PROGRAMME_TITLES[field as ProgrammeField];
}

type HoursColumn = Extract<ProgrammeColumn, { kind: 'hours' }>;

class RowReader {
  readonly problems: CellProblem[] = [];
  private readonly fields = new Map<ProgrammeField, { title: string; cell: SheetCell }>();

  constructor(
    private readonly row: SheetRow,
    private readonly columns: readonly ProgrammeColumn[],
  ) {
    columns.forEach((column, index) => {
      const cell = row.cells[index] ?? { kind: 'empty' };
      if (cell.kind === 'refused') this.refuse(column.title, cell.why);
      if (column.kind === 'field') this.fields.set(column.field, { title: column.title, cell });
    });
  }

  text(field: ProgrammeField): string {
    const text = asOneLine(textOf(this.fields.get(field)?.cell), field);
    const longest = LONGEST[field];
    if (longest !== undefined && text.length > longest) {
      this.refuse(this.titleOf(field), `must have at most ${longest} characters`);
    }
    const why = whyNotShown(text);
    if (why !== undefined) this.refuse(this.titleOf(field), why);
    return text;
  }

  required(field: ProgrammeField): string {
    const text = this.text(field);
    if (text === '') this.refuseOnce(this.titleOf(field), 'is empty');
    return text;
  }

  delivery(field: ProgrammeField): Delivery {
    const written = plainName(this.required(field));
    const found = DELIVERIES.find((delivery) => plainName(delivery) === written);
    if (found === undefined) this.refuseOnce(this.titleOf(field), `must be one of: ${DELIVERIES.join(', ')}`);
    return found ?? 'in-person';
  }

  date(field: ProgrammeField): LocalDate | null {
    const text = this.text(field);
    if (text === '') return null;
    if (isLocalDate(text) && /^(19|20|21)/.test(text)) return text;
    this.refuse(this.titleOf(field), 'must be a date, written YYYY-MM-DD');
    return null;
  }

  address(field: ProgrammeField): string {
    const text = this.text(field);
    if (text !== '' && !isSafeAddress(text)) {
      this.refuse(this.titleOf(field), 'must be a web address that starts with http:// or https://');
    }
    return text;
  }

  minutes(field: ProgrammeField): number | null {
    const text = this.text(field);
    if (text === '') return null;
    const minutes = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (minutes >= 1 && minutes <= 100_000) return minutes;
    this.refuse(this.titleOf(field), 'must be a whole number of minutes, at least 1');
    return null;
  }

  /** Entries with semicolons between them; commas are part of many names. */
  list(field: ProgrammeField): string[] {
    const entries = this.text(field)
      .split(';')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');
    if (entries.length > MOST_IN_LIST) this.refuse(this.titleOf(field), `must have at most ${MOST_IN_LIST} entries`);
    if (entries.some((entry) => entry.length > 200)) {
      this.refuse(this.titleOf(field), 'has an entry of more than 200 characters');
    }
    return entries;
  }

  hours(): { column: HoursColumn; cell: SheetCell | undefined }[] {
    return this.columns.flatMap((column, index) =>
      column.kind === 'hours' ? [{ column, cell: this.row.cells[index] }] : [],
    );
  }

  /** Null for an empty cell, for 0 and for what is no number of hours. A comma may separate the decimals. */
  hundredths(title: string, cell: SheetCell | undefined): number | null {
    const text = textOf(cell);
    if (text === '') return null;
    const hours = /^\d{1,4}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    if (Number.isNaN(hours) || hours > 1000) {
      this.refuse(title, 'must be a number of hours, at most 1000, with at most two decimals');
      return null;
    }
    return hours === 0 ? null : Math.round(hours * 100);
  }

  hasWrongHours(): boolean {
    return this.hours().some(({ column }) => this.problems.some((problem) => problem.column === column.title));
  }

  refuseUntitled(): void {
    this.columns.forEach(({ kind, title }, index) => {
      if (kind === 'untitled' && textOf(this.row.cells[index]) !== '') this.refuse(title, 'has no title but a value');
    });
    const beyond = this.row.cells.slice(this.columns.length).some((cell) => cell.kind !== 'empty');
    if (beyond) this.refuse('Row', 'has more cells than the header has columns');
  }

  /** What follows from a cell that was refused already is not worth another line. */
  refuseOnce(column: string, message: string): void {
    if (!this.problems.some((problem) => problem.column === column)) this.refuse(column, message);
  }

  private refuse(column: string, message: string): void {
    this.problems.push({ column, message });
  }

  private titleOf(field: ProgrammeField): string {
    return this.fields.get(field)?.title ?? PROGRAMME_TITLES[field];
  }
}

/** A user and password in the address would be published with it. */
function isSafeAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
