import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { mayExportReviews, type Person } from '#domain';
import { ReviewsQuery, type ReviewFilter, type ReviewSort } from '#persistence';
import { Allow, CurrentPerson } from '../http/index.js';
import { ReviewFilterDto } from '../review/review-filter.dto.js';
import { ReviewFilters } from '../review/review-filters.js';
import type { ReviewResponse } from '../review/reviews.dto.js';
import { ShownReviews } from '../review/shown-reviews.js';
import { csvAttachment, csvTable, type CsvRow } from './csv-table.js';

const PAGE = 500;
const COLUMNS = [
  'number',
  'status',
  'group',
  'queue',
  'title',
  'provider',
  'applicant',
  'assignees',
  'requestedCredits',
  'submittedAt',
  'decisionDueAt',
  'lastUsefulAt',
  'formId',
];

/** The review list as a table; sent as it is read. */
@Controller('api/v1/programs/:program')
export class ReviewsExportController {
  constructor(
    private readonly reviews: ReviewsQuery,
    private readonly filters: ReviewFilters,
    private readonly shown: ShownReviews,
  ) {}

  /** Cells that a spreadsheet would take for a formula begin with an apostrophe. */
  @Get('reviews.csv')
  @Allow(mayExportReviews)
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async csv(
    @Param('program') program: string,
    @Query() query: ReviewFilterDto,
    @CurrentPerson() person: Person,
  ): Promise<StreamableFile> {
    const filter = await this.filters.read(program, person, query);
    return csvAttachment(csvTable(COLUMNS, this.pages(filter, query.sort, person)), `${program}-reviews.csv`);
  }

  private async *pages(filter: ReviewFilter, sort: ReviewSort, person: Person): AsyncGenerator<CsvRow[]> {
    let after: { value: string; id: string } | undefined;
    do {
      const read = await this.reviews.execute(filter, { sort, limit: PAGE, after });
      const rows = read.slice(0, PAGE);
      const last = rows.at(-1);
      after = read.length > PAGE && last !== undefined ? { value: last.sort_value, id: last.id } : undefined;
      yield (await this.shown.of(rows, person)).map(toLine);
    } while (after !== undefined);
  }
}

function toLine(form: ReviewResponse): CsvRow {
  const { id, number, status, group, queue, title, provider, submittedAt, decisionDueAt, lastUsefulAt } = form;
  return {
    number,
    status,
    group,
    queue,
    title,
    provider,
    applicant: form.applicant?.name ?? null,
    assignees: form.assignees.map(({ name }) => name).join('; '),
    requestedCredits: form.requestedCredits.map(({ category, hours }) => `${String(hours)} ${category}`).join('; '),
    submittedAt,
    decisionDueAt,
    lastUsefulAt,
    formId: id,
  };
}
