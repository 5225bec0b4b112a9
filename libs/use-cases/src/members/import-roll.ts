import { Injectable } from '@nestjs/common';
import {
  certificateKey,
  DomainError,
  isEmptyRow,
  localDateAt,
  readRollHeader,
  readRollRow,
  repeatedRows,
  type CellProblem,
  type Credential,
  type CredentialFacts,
  keptProblems,
  type Instant,
  type LocalDate,
  type Policy,
  type RollRow,
  type SheetRow,
} from '#domain';
import { requireReadable } from '../pre-approval/start-import.js';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { MemberRoll, type HeldCredential, type RollChange } from '../ports/member-roll.js';
import { Policies } from '../ports/policies.js';
import { MOST_IMPORT_ROWS, Spreadsheets, UnreadableSpreadsheet } from '../ports/spreadsheets.js';
import { plannedFor } from './award-credential.js';

export interface RollCommand {
  program: string;
  fileName: string;
  bytes: Buffer;
  /** Says what would be, and does nothing. */
  dryRun: boolean;
  by: string;
}

export interface RollReport {
  rows: number;
  /** Of the rows that are right. */
  added: number;
  changed: number;
  unchanged: number;
  /** Rows that are not right; with the counts above all there are. */
  wrong: number;
  /** Rows with what is wrong with them, in the file's order. */
  errors: { number: number; problems: CellProblem[] }[];
  applied: boolean;
}

/** A roll of members as the board keeps it: all rows are brought in, or none while one of them is wrong. */
@Injectable()
export class ImportRoll {
  constructor(
    private readonly roll: MemberRoll,
    private readonly spreadsheets: Spreadsheets,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The same file twice changes nothing the second time. @throws DomainError `import.not-a-spreadsheet`, `import.empty` */
  async execute({ program, fileName, bytes, dryRun, by }: RollCommand): Promise<RollReport> {
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(program, now);
    const rows = checked(await this.read(bytes, fileName, policy, now));
    const entries = rows.map(({ entry }) => entry);
    const certificates = [...new Set(entries.map(({ certificationId }) => certificationId))];
    const emails = [...new Set(entries.map(({ email }) => email))];
    const known = await this.roll.known(program, certificates, emails);
    const today = localDateAt(now, policy.timeZone);
    const planned = rows.map((row) => checkedTerm(plan(row, known), policy, today));
    const errors = planned.flatMap(({ row }) =>
      row.problems.length > 0 ? [{ number: row.number, problems: row.problems }] : [],
    );
    const changes = planned.flatMap((one) => (one.kind === 'unchanged' ? [] : [this.toChange(one, policy, now)]));
    const applied = !dryRun && errors.length === 0;
    if (applied) await this.roll.store(program, changes, now, by);
    const count = (kind: Planned['kind']): number =>
      planned.filter((one) => one.kind === kind && one.row.problems.length === 0).length;
    const counts = { added: count('added'), changed: count('changed'), unchanged: count('unchanged') };
    return { rows: rows.length, ...counts, wrong: errors.length, errors, applied };
  }

  private async read(bytes: Buffer, fileName: string, policy: Policy, now: Instant): Promise<RollRow[]> {
    if (bytes.every((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d)) throw empty();
    const media = requireReadable(this.spreadsheets.kindOf(bytes), fileName);
    const sheet = await this.spreadsheets.read(bytes, media, MOST_IMPORT_ROWS).catch((error: unknown) => {
      if (error instanceof UnreadableSpreadsheet) throw new DomainError('import.not-a-spreadsheet', error.message);
      throw error;
    });
    const [header, ...rows] = sheet.filter((row: SheetRow) => !isEmptyRow(row));
    if (header === undefined || rows.length === 0) throw empty();
    const read = readRollHeader(header.cells, policy);
    if ('problems' in read) {
      throw new DomainError('import.unreadable', read.problems.join(' '), { refusals: read.problems });
    }
    return rows.map((row) => readRollRow(row, read.columns, policy, localDateAt(now, policy.timeZone)));
  }

  private toChange({ row, former }: Planned, policy: Policy, now: Instant): RollChange {
    const { email, name, ...facts } = row.entry;
    const base = former ?? { id: this.ids.next(), program: policy.id, memberId: '', version: 0 };
    const credential: Credential = { ...base, ...facts, version: base.version + 1 };
    const formerVersion = former?.version ?? null;
    return { credential, email, name, formerVersion, ...plannedFor(credential, policy, now) };
  }
}

interface Planned {
  kind: 'added' | 'changed' | 'unchanged';
  row: RollRow;
  former: Credential | null;
}

function checked(rows: RollRow[]): RollRow[] {
  const repeated = repeatedRows(rows);
  return rows.map((row) => {
    const problem = repeated.get(row.number);
    return problem === undefined ? row : { ...row, problems: [...row.problems, problem] };
  });
}

/** A certificate is known by its id; whose it is, and who else holds one, must agree with what the board has. */
function plan(row: RollRow, known: readonly HeldCredential[]): Planned {
  const { entry } = row;
  const sameKind = known.filter(({ credential }) => credential.kind === entry.kind);
  const refused = (column: string, message: string): Planned => ({
    kind: 'unchanged',
    row: { ...row, problems: [...row.problems, { column, message }] },
    former: null,
  });
  const key = certificateKey(entry.certificationId);
  const held = sameKind.find(({ credential }) => certificateKey(credential.certificationId) === key);
  if (held !== undefined && held.email !== entry.email) {
    const { certificationId } = held.credential;
    const written = certificationId === entry.certificationId ? '' : `, written ${certificationId}`;
    return refused('Email', `is not that of the person who holds this certification ID${written}`);
  }
  if (held === undefined) {
    const other = sameKind.find(({ email, credential }) => email === entry.email && credential.ending === null);
    if (other !== undefined) {
      return refused(
        'Certification ID',
        `differs from the one this person holds (${other.credential.certificationId})`,
      );
    }
    return { kind: 'added', row, former: null };
  }
  const former = held.credential;
  // A file says nothing of what it leaves empty, and nothing by the case in which it writes an id.
  const { certificationId } = former;
  const merged = { ...entry, certificationId, term: entry.term ?? former.term, ending: former.ending };
  const kind = isSame(merged, former) ? 'unchanged' : 'changed';
  return { kind, row: { ...row, entry: merged }, former };
}

/** What is on record and stays, because the row leaves it empty, must fit what the row says. */
function checkedTerm(planned: Planned, policy: Policy, today: LocalDate): Planned {
  const { row } = planned;
  const { entry, problems } = row;
  if (problems.length > 0) return planned;
  return { ...planned, row: { ...row, problems: keptProblems(entry, policy, today) } };
}

function isSame(one: CredentialFacts, other: CredentialFacts): boolean {
  return (
    one.awardedOn === other.awardedOn && one.term?.start === other.term?.start && one.term?.end === other.term?.end
  );
}

function empty(): DomainError {
  return new DomainError('import.empty', 'The file has no rows.');
}
