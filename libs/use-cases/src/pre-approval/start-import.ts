import { Injectable } from '@nestjs/common';
import { addDuration, DomainError } from '#domain';
import { Clock } from '../ports/clock.js';
import { Imports, type ProgrammeImport } from '../ports/imports.js';
import { Policies } from '../ports/policies.js';
import { Spreadsheets } from '../ports/spreadsheets.js';

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
    const media = this.spreadsheets.mediaOf(command.bytes);
    if (media === undefined) {
      throw new DomainError('import.not-a-spreadsheet', 'Send a CSV file or an Excel workbook (.xlsx).');
    }
    await this.imports.start({ ...command, media, createdAt: now, expiresAt: addDuration(now, KEPT) });
    const started = await this.imports.find(command.program, command.id);
    if (started === undefined) throw new DomainError('import.unknown', 'There is no such import.');
    return started;
  }
}
