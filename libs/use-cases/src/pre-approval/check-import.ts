import { Injectable } from '@nestjs/common';
import {
  approvedAlready,
  ApprovedActivities,
  isEmptyRow,
  readHeader,
  readProgrammeRow,
  warnOfHours,
  warnOfTwins,
  type ProgrammeColumn,
  type Policy,
  type SheetRow,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Imports } from '../ports/imports.js';
import { Listings } from '../ports/listings.js';
import { Policies } from '../ports/policies.js';
import { MOST_IMPORT_ROWS, Spreadsheets, UnreadableSpreadsheet } from '../ports/spreadsheets.js';

/** Rows checked between two words about the progress. */
const STEP = 200;

interface Programme {
  columns: ProgrammeColumn[];
  rows: SheetRow[];
}

/** Reads a programme and says of every row what is wrong with it. */
@Injectable()
export class CheckImport {
  constructor(
    private readonly imports: Imports,
    private readonly spreadsheets: Spreadsheets,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly listings: Listings,
  ) {}

  /** May run twice, or again after it was cut short: a row keeps the form id it was given first. */
  async execute(importId: string): Promise<void> {
    const file = await this.imports.fileToCheck(importId);
    if (file === undefined) return;
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(file.program, now);
    try {
      const programme = toProgramme(await this.spreadsheets.read(file.bytes, file.media, MOST_IMPORT_ROWS), policy);
      await this.imports.beginChecking(importId, programme.rows.length);
      await this.check(importId, programme, policy);
      await this.imports.finishChecking(importId, now);
    } catch (error) {
      if (!(error instanceof UnreadableProgramme) && !(error instanceof UnreadableSpreadsheet)) throw error;
      const refusals = error instanceof UnreadableProgramme ? error.refusals : [error.message];
      await this.imports.refuse(importId, refusals, now);
    }
  }

  private async check(importId: string, { columns, rows }: Programme, policy: Policy): Promise<void> {
    const now = await this.clock.now();
    const read = rows.map((row) => readProgrammeRow(row, columns, policy, now));
    const activities = read.map(({ number, entry }) => ({ number, activity: entry.activity }));
    const titles = [...new Set(activities.map(({ activity }) => activity.title))];
    const approved = new ApprovedActivities(await this.listings.approved(policy.id, titles));
    const warnings = warnOfTwins(activities, approved);
    const checked = read.map((row, index) => {
      const before = approved.find(row.entry.activity);
      const problems = before === undefined ? row.problems : [...row.problems, approvedAlready(before)];
      return {
        row: { ...row, problems },
        formId: this.ids.next(),
        warnings: [...(warnings[index] ?? []), ...warnOfHours(row.entry, policy.unit)],
      };
    });
    for (let start = 0; start < checked.length; start += STEP) {
      const part = checked.slice(start, start + STEP);
      await this.imports.addChecked(importId, part, start + part.length);
    }
  }
}

class UnreadableProgramme extends Error {
  constructor(readonly refusals: string[]) {
    super('The programme cannot be read.');
  }
}

function toProgramme(sheet: readonly SheetRow[], policy: Policy): Programme {
  const [header, ...rows] = sheet.filter((row) => !isEmptyRow(row));
  if (header === undefined) throw new UnreadableProgramme(['The file is empty.']);
  const read = readHeader(header.cells, policy);
  if ('problems' in read) throw new UnreadableProgramme(read.problems);
  if (rows.length === 0) throw new UnreadableProgramme(['There is no row below the header.']);
  return { columns: read.columns, rows };
}
