import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import {
  addDays,
  DomainError,
  hasRole,
  mayReadReports,
  startOfDay,
  toIso,
  type Person,
  type ReviewPolicy,
} from '#domain';
import { PromiseReportQuery, type PromiseReportRow } from '#persistence';
import { Clock, Policies } from '#use-cases';
import { Allow, CurrentPerson } from '../http/index.js';
import { csvAttachment, csvTable, type CsvRow } from './csv-table.js';
import {
  figuresOf,
  PromiseReportQueryDto,
  PromiseReportResponse,
  type PromiseFiguresResponse,
} from './promise-report.dto.js';

const COLUMNS = [
  'key',
  'name',
  'promises',
  'met',
  'late',
  'waiting',
  'atRisk',
  'overdue',
  'grossMedianHours',
  'grossP90Hours',
  'netMedianHours',
  'netP90Hours',
];

/** How the promise was kept. */
@Controller('api/v1/programs/:program/reports')
export class PromiseReportController {
  constructor(
    private readonly report: PromiseReportQuery,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  @Get('promise')
  @Allow(mayReadReports)
  async read(
    @Param('program') program: string,
    @Query() query: PromiseReportQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<PromiseReportResponse> {
    requireNames(person, program, query);
    const now = await this.clock.now();
    const { timeZone, review } = this.policies.inForceAt(program, now);
    const { from, to } = query.days(now, timeZone);
    const { by } = query;
    const rows = await this.report.execute({
      program,
      viewerId: person.id,
      from: toIso(startOfDay(from, timeZone)),
      before: toIso(startOfDay(addDays(to, 1), timeZone)),
      timeZone,
      by,
    });
    const total = rows.find(({ isTotal }) => isTotal);
    if (total === undefined) throw new Error('The report came without its total.');
    return {
      by,
      from,
      to,
      rows: rows
        .filter(({ isTotal }) => !isTotal)
        .map((row) => ({ key: row.key, name: nameOf(row, review), ...figuresOf(row) })),
      totals: figuresOf(total),
    };
  }

  /** The same as a table, its last row the total. */
  @Get('promise.csv')
  @Allow(mayReadReports)
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async csv(
    @Param('program') program: string,
    @Query() query: PromiseReportQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<StreamableFile> {
    const { by, from, to, rows, totals } = await this.read(program, query, person);
    const lines = [...rows.map((row) => toLine(row.key, row.name, row)), toLine(null, 'Total', totals)];
    return csvAttachment(csvTable(COLUMNS, [lines]), `${program}-promise-by-${by}-${from}-${to}.csv`);
  }
}

/** Boards see figures, not those of single members. */
function requireNames(person: Person, program: string, { by }: PromiseReportQueryDto): void {
  if (by !== 'reviewer' || hasRole(person, program, ['chair', 'hq'])) return;
  throw new DomainError('access.forbidden', 'Figures of single members are for the program’s chairs and headquarters.');
}

function nameOf({ key, name }: PromiseReportRow, { queues }: ReviewPolicy): string {
  return name ?? queues.find(({ id }) => id === key)?.name ?? key ?? 'None yet';
}

function toLine(key: string | null, name: string, figures: PromiseFiguresResponse): CsvRow {
  const { promises, met, late, waiting, atRisk, overdue, gross, net } = figures;
  return {
    key,
    name,
    promises,
    met,
    late,
    waiting,
    atRisk,
    overdue,
    grossMedianHours: gross.median,
    grossP90Hours: gross.p90,
    netMedianHours: net.median,
    netP90Hours: net.p90,
  };
}
