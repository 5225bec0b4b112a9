import { Injectable } from '@nestjs/common';
import { addDuration, DomainError } from '#domain';
import { Clock } from '../ports/clock.js';
import { Imports, type ProgrammeImport } from '../ports/imports.js';
import { Policies } from '../ports/policies.js';
import { Spreadsheets, type SpreadsheetKind, type SpreadsheetMedia } from '../ports/spreadsheets.js';

export interface ImportCommand {
  id: string;
  program: string;
  fileName: string;
  bytes: Buffer;
  createdBy: string;
  /** Null for a dry run: somebody looks at it before it is applied. */
  confirmedBy: string | null;
}

/** How long a checked import waits for somebody to confirm it. */
const KEPT = 'P7D';

/** Takes a meeting's programme in; a worker checks its rows. */
@Injectable()
export class StartImport {
  constructor(
    private readonly imports: Imports,
    private readonly spreadsheets: Spreadsheets,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `import.not-a-spreadsheet`, `import.empty`, `program.not-found` */
  async execute(command: ImportCommand): Promise<ProgrammeImport> {
    const now = await this.clock.now();
    this.policies.inForceAt(command.program, now);
    if (command.bytes.every((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d)) {
      throw new DomainError('import.empty', 'The file is empty.');
    }
    const media = requireReadable(this.spreadsheets.kindOf(command.bytes), command.fileName);
    await this.imports.start({ ...command, media, createdAt: now, expiresAt: addDuration(now, KEPT) });
    const started = await this.imports.find(command.program, command.id);
    if (started === undefined) throw new DomainError('import.unknown', 'There is no such import.');
    return started;
  }
}

/** A name that says something else than the bytes: whoever sent it meant another file, or it was not saved as they think. */
export function requireReadable(kind: SpreadsheetKind | undefined, fileName: string): SpreadsheetMedia {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (kind === 'with-macros' || ending === 'xlsm') {
    throw refused('Workbooks with macros are not taken: save it as an Excel workbook without them (.xlsx).');
  }
  if (kind === undefined) throw refused('Send a CSV file or an Excel workbook (.xlsx).');
  if (kind === 'csv' && ending === 'xlsx') {
    throw refused('The file is called .xlsx but holds plain text: save it as an Excel workbook, or call it .csv.');
  }
  if (kind === 'xlsx' && ending === 'csv') {
    throw refused('The file is called .csv but is an Excel workbook: save it as CSV, or call it .xlsx.');
  }
  return kind;
}

function refused(message: string): DomainError {
  return new DomainError('import.not-a-spreadsheet', message);
}
