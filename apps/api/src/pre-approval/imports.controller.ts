import { Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError, mayCurate, mayPreApprove, type Person } from '#domain';
import { ImportsQuery } from '#persistence';
import { ConfirmImport, Imports, StartImport, type ProgrammeImport } from '#use-cases';
import {
  Allow,
  CurrentPerson,
  Idempotent,
  NewId,
  PageQuery,
  SentFile,
  TakesFile,
  toPage,
  type ReceivedFile,
} from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { ImportTemplates } from './import-templates.js';
import { FindingsQueryDto, StartImportQueryDto } from './imports.dto.js';
import {
  FindingPageResponse,
  ImportPageResponse,
  ImportResponse,
  ImportSummaryResponse,
  RowFindingResponse,
} from './imports.response.js';

/** Meeting programmes sent in as CSV or Excel files: checked row by row, then approved by a chair, all rows or none. */
@Controller('api/v1/programs/:program/imports')
export class ImportsController {
  constructor(
    private readonly startImport: StartImport,
    private readonly confirmImport: ConfirmImport,
    private readonly imports: Imports,
    private readonly queries: ImportsQuery,
    private readonly templates: ImportTemplates,
  ) {}

  /** At most 10 MB and 5,000 rows; of a workbook, the first sheet. */
  @Post()
  @Allow(mayCurate)
  @Idempotent()
  @TakesFile('spreadsheet')
  @HttpCode(202)
  async create(
    @Param('program') program: string,
    @NewId() id: string,
    @Query() query: StartImportQueryDto,
    @SentFile() file: ReceivedFile,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportResponse> {
    const isDryRun = query.isDryRun();
    if (!isDryRun && !mayPreApprove.permits(person, program)) {
      throw new DomainError('access.forbidden', 'Headquarters check a programme; a chair applies it.');
    }
    const bytes = await file.bytes();
    const confirmedBy = isDryRun ? null : person.id;
    const createdBy = person.id;
    const started = await this.startImport.execute({ id, program, fileName: file.name, bytes, createdBy, confirmedBy });
    reply.header('location', `/api/v1/programs/${program}/imports/${id}`);
    return ImportResponse.of(started);
  }

  @Get()
  @Allow(mayCurate)
  async list(@Param('program') program: string, @Query() { cursor, limit }: PageQuery): Promise<ImportPageResponse> {
    const [after] = cursorKey(cursor, 'id') ?? [];
    const rows = await this.queries.list(program, after, limit);
    const { items, nextCursor } = toPage(rows, limit, ({ id }) => [id]);
    return { items: items.map((row) => ImportSummaryResponse.of(row)), nextCursor };
  }

  /** A file to fill in, with a column of hours for each category of the program. */
  @Get('template.csv')
  @Allow(mayCurate)
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  csvTemplate(@Param('program') program: string): Promise<StreamableFile> {
    return this.templates.of(program, 'csv');
  }

  @Get('template.xlsx')
  @Allow(mayCurate)
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  xlsxTemplate(@Param('program') program: string): Promise<StreamableFile> {
    return this.templates.of(program, 'xlsx');
  }

  /** State and progress. */
  @Get(':importId')
  @Allow(mayCurate)
  async read(@Param('program') program: string, @Param('importId') importId: string): Promise<ImportResponse> {
    return ImportResponse.of(await this.find(program, importId));
  }

  /** Rows with errors or warnings, in the file's order. */
  @Get(':importId/findings')
  @Allow(mayCurate)
  async findings(
    @Param('program') program: string,
    @Param('importId') importId: string,
    @Query() { cursor, limit, onlyErrors }: FindingsQueryDto,
  ): Promise<FindingPageResponse> {
    const { id } = await this.find(program, importId);
    const [after = '0'] = cursorKey(cursor, 'count') ?? [];
    const page = { onlyErrors: onlyErrors === 'true' || onlyErrors === '1', after: Number(after), limit };
    const { items, nextCursor } = toPage(await this.queries.findings(id, page), limit, ({ number }) => [number]);
    return { items: items.map((finding) => RowFindingResponse.of(finding)), nextCursor };
  }

  /** Approves every row, or none while one of them is wrong. */
  @Post(':importId/confirmation')
  @Allow(mayPreApprove)
  @HttpCode(202)
  async confirm(
    @Param('program') program: string,
    @Param('importId') importId: string,
    @CurrentPerson() person: Person,
  ): Promise<ImportResponse> {
    return ImportResponse.of(await this.confirmImport.execute(program, importId.toLowerCase(), person.id));
  }

  private async find(program: string, importId: string): Promise<ProgrammeImport> {
    const found = await this.imports.find(program, importId.toLowerCase());
    if (found === undefined) throw new DomainError('import.unknown', 'There is no such import.');
    return found;
  }
}
