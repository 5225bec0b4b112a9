import { Controller, Get, Param, Query } from '@nestjs/common';
import { mayReadConflicts, type Person } from '#domain';
import { ProgramConflictsQuery } from '#persistence';
import { Allow, CurrentPerson, toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import {
  ProgramConflictPageResponse,
  ProgramConflictResponse,
  ProgramConflictsQueryDto,
} from './program-conflicts.dto.js';

@Controller('api/v1/programs/:program/conflicts')
export class ProgramConflictsController {
  constructor(private readonly conflicts: ProgramConflictsQuery) {}

  /** What stands between members and the program's forms, the latest first; never a case of the reader's own. */
  @Get()
  @Allow(mayReadConflicts)
  async list(
    @Param('program') program: string,
    @Query() { member, kind, state, limit, cursor }: ProgramConflictsQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<ProgramConflictPageResponse> {
    const [at, formId, memberId] = cursorKey(cursor, 'instant', 'id', 'id') ?? [];
    const after =
      at === undefined || formId === undefined || memberId === undefined ? undefined : { at, formId, memberId };
    const filter = { program, viewerId: person.id, memberId: member, kind, state, limit, after };
    const rows = await this.conflicts.execute(filter);
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.at, row.form.id, row.member.id]);
    return { items: items.map((row) => ProgramConflictResponse.of(row)), nextCursor };
  }
}
