import { Injectable } from '@nestjs/common';
import { DomainError, stakesIn, type Identity } from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Imports, type ProgrammeImport } from '../ports/imports.js';

/** A chair approves every row of a checked import, all of them or none. */
@Injectable()
export class ConfirmImport {
  constructor(
    private readonly imports: Imports,
    private readonly committees: Committees,
    private readonly clock: Clock,
  ) {}

  /**
   * Confirming it again changes nothing.
   *
   * @throws DomainError `import.unknown`, `import.not-ready`, `import.rows-wrong`, `pre-approval.conflict`
   */
  async execute(program: string, importId: string, confirmedBy: string): Promise<ProgrammeImport> {
    const found = await this.find(program, importId);
    if (found.state === 'applying' || found.state === 'applied') return found;
    requireConfirmable(found);
    await this.requireNoStake(program, importId, confirmedBy);
    await this.imports.confirm(importId, confirmedBy, await this.clock.now());
    const now = await this.find(program, importId);
    requireStarted(now);
    return now;
  }

  private async find(program: string, importId: string): Promise<ProgrammeImport> {
    const found = await this.imports.find(program, importId);
    if (found === undefined) throw new DomainError('import.unknown', 'There is no such import.');
    return found;
  }

  private async requireNoStake(program: string, importId: string, chairId: string): Promise<void> {
    const { members } = await this.committees.identities(program, chairId);
    const self: Identity[] = members.filter(({ id }) => id === chairId);
    const rows = await this.imports.rows(importId);
    const own = rows.filter(({ entry }) => stakesIn(entry.activity, self).length > 0).map(({ number }) => number);
    if (own.length === 0) return;
    throw new DomainError(
      'pre-approval.conflict',
      `You have a stake in row ${own.slice(0, 5).join(', ')}: another chair confirms this import, or it comes without these rows.`,
      { rows: own.slice(0, 100) },
    );
  }
}

function requireConfirmable({ state, rowsWithErrors }: ProgrammeImport): void {
  if (state !== 'checked') throw new DomainError('import.not-ready', `The import is ${state}.`);
  if (rowsWithErrors > 0) {
    throw new DomainError(
      'import.rows-wrong',
      `${rowsWithErrors} ${rowsWithErrors === 1 ? 'row is' : 'rows are'} wrong: correct the file and send it again.`,
      { rowsWithErrors },
    );
  }
}

function requireStarted(found: ProgrammeImport): void {
  if (found.state !== 'applying' && found.state !== 'applied') requireConfirmable(found);
}
