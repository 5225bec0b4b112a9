import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { mayExportHistory, type Person } from '#domain';
import { HistoryExportQuery, type ExportedEvent } from '#persistence';
import { Clock, Policies } from '#use-cases';
import { Allow, CurrentPerson } from '../http/index.js';
import { historyFilter, HistoryExportQueryDto } from './history-export.dto.js';
import { csvLines, jsonLines } from './history-lines.js';

/** Everything that happened to a program's forms, for archives and auditors; sent as it is read. */
@Controller('api/v1/programs/:program')
export class HistoryExportController {
  constructor(
    private readonly history: HistoryExportQuery,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** Cells that a spreadsheet would take for a formula begin with an apostrophe. */
  @Get('history.csv')
  @Allow(mayExportHistory)
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async csv(
    @Param('program') program: string,
    @Query() query: HistoryExportQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<StreamableFile> {
    const lines = csvLines(await this.events(program, query, person));
    return attachment(lines, `${program}-history.csv`, 'text/csv; charset=utf-8; header=present');
  }

  /** One event a line, as JSON. */
  @Get('history.ndjson')
  @Allow(mayExportHistory)
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string' } })
  async ndjson(
    @Param('program') program: string,
    @Query() query: HistoryExportQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<StreamableFile> {
    const lines = jsonLines(await this.events(program, query, person));
    return attachment(lines, `${program}-history.ndjson`, 'application/x-ndjson');
  }

  private async events(
    program: string,
    query: HistoryExportQueryDto,
    person: Person,
  ): Promise<AsyncIterable<ExportedEvent[]>> {
    const { timeZone } = this.policies.inForceAt(program, await this.clock.now());
    return this.history.execute(historyFilter(query, program, person.id, timeZone));
  }
}

function attachment(lines: AsyncIterable<string>, filename: string, type: string): StreamableFile {
  return new StreamableFile(Readable.from(lines), { type, disposition: `attachment; filename="${filename}"` });
}
