import { Controller, Get, Param, Query } from '@nestjs/common';
import { mayExportHistory, type Person } from '#domain';
import { ProgramHistoryQuery } from '#persistence';
import { Clock, Policies } from '#use-cases';
import { Allow, CurrentPerson, toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { historyFilter } from './history-export.dto.js';
import { ProgramEventPageResponse, ProgramEventResponse, ProgramHistoryQueryDto } from './program-history.dto.js';

/** Everything that happened to a program's forms, to be read. */
@Controller('api/v1/programs/:program/history')
export class ProgramHistoryController {
  constructor(
    private readonly history: ProgramHistoryQuery,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  @Get()
  @Allow(mayExportHistory)
  async list(
    @Param('program') program: string,
    @Query() query: ProgramHistoryQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<ProgramEventPageResponse> {
    const { timeZone } = this.policies.inForceAt(program, await this.clock.now());
    const { limit, cursor, topic } = query;
    const [formId, seq] = cursorKey(cursor, 'id', 'count') ?? [];
    const after = formId === undefined || seq === undefined ? undefined : { formId, seq: Number(seq) };
    const rows = await this.history.execute(
      { ...historyFilter(query, program, person.id, timeZone), topic },
      limit,
      after,
    );
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.form_id, row.seq]);
    return { items: items.map((row) => ProgramEventResponse.of(row)), nextCursor };
  }
}
