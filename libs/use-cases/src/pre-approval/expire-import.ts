import { Injectable } from '@nestjs/common';
import { Clock } from '../ports/clock.js';
import { Imports } from '../ports/imports.js';

/** Forgets an import that nobody confirmed in time, with its file and rows. */
@Injectable()
export class ExpireImport {
  constructor(
    private readonly imports: Imports,
    private readonly clock: Clock,
  ) {}

  async execute(importId: string): Promise<void> {
    await this.imports.expire(importId, await this.clock.now());
  }
}
