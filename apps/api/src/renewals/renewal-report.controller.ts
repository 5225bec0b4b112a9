import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { localDateAt, mayReadMembers } from '#domain';
import { RenewalReportQuery } from '#persistence';
import { Clock, Policies } from '#use-cases';
import { Allow } from '../http/index.js';
import { csvAttachment, csvTable, type CsvRow } from '../reports/csv-table.js';
import { RenewalReportQueryDto } from './renewal.dto.js';
import { RenewalFiguresResponse, RenewalReportResponse, RenewalReportRowResponse } from './renewal-report.response.js';

const COLUMNS = [
  'month',
  'credential',
  'open',
  'submitted',
  'returned',
  'fee_due',
  'renewed',
  'lapsed',
  'renewed_share',
  'audited',
  'audits_passed',
  'audits_failed',
];

/** What became of terms: figures for the board, nobody's name. */
@Controller('api/v1/programs/:program/reports')
export class RenewalReportController {
  constructor(
    private readonly report: RenewalReportQuery,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** Of terms that end on these days, by month and credential. */
  @Get('renewals')
  @Allow(mayReadMembers)
  async read(@Param('program') program: string, @Query() query: RenewalReportQueryDto): Promise<RenewalReportResponse> {
    const now = await this.clock.now();
    const today = localDateAt(now, this.policies.inForceAt(program, now).timeZone);
    const from = query.from ?? `${(query.to ?? today).slice(0, 4)}-01-01`;
    const to = query.to ?? `${from.slice(0, 4)}-12-31`;
    const rows = await this.report.execute(program, from, to);
    return {
      ...{ from, to },
      rows: rows.map((row) => RenewalReportRowResponse.ofRow(row)),
      totals: RenewalFiguresResponse.of(rows),
    };
  }

  /** The same as a table, its last row the total. */
  @Get('renewals.csv')
  @Allow(mayReadMembers)
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async csv(@Param('program') program: string, @Query() query: RenewalReportQueryDto): Promise<StreamableFile> {
    const { from, to, rows, totals } = await this.read(program, query);
    const lines = [
      ...rows.map(({ month, credential, ...figures }) => toLine(month, credential, figures)),
      toLine('Total', null, totals),
    ];
    return csvAttachment(csvTable(COLUMNS, [lines]), `${program}-renewals-${from}-${to}.csv`);
  }
}

function toLine(month: string, credential: string | null, figures: RenewalFiguresResponse): CsvRow {
  const { open, submitted, returned, feeDue, renewed, lapsed, renewedShare, audited } = figures;
  return {
    ...{ month, credential, open, submitted, returned, fee_due: feeDue, renewed, lapsed },
    renewed_share: renewedShare,
    ...{ audited, audits_passed: figures.auditsPassed, audits_failed: figures.auditsFailed },
  };
}
