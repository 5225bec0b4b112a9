import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { DomainError, mayRunInstallation } from '#domain';
import { DeadJobsQuery } from '#persistence';
import { Allow, PageQuery, toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { DeadJobPageResponse, DeadJobResponse } from './dead-jobs.response.js';

/** Work of the installation that was given up, for whoever runs it. Ids only, no content. */
@Controller('api/v1/jobs/dead')
export class DeadJobsController {
  constructor(private readonly deadJobs: DeadJobsQuery) {}

  @Get()
  @Allow(mayRunInstallation)
  async list(@Query() { limit, cursor }: PageQuery): Promise<DeadJobPageResponse> {
    const [after] = cursorKey(cursor, 'id') ?? [];
    const { items, nextCursor } = toPage(await this.deadJobs.execute(limit, after), limit, ({ id }) => [id]);
    return { items: items.map((row) => DeadJobResponse.of(row)), nextCursor };
  }

  /** Starts it over, with all its attempts before it. */
  @Post(':jobId/redrive')
  @Allow(mayRunInstallation)
  @HttpCode(204)
  async redrive(@Param('jobId') jobId: string): Promise<void> {
    if (await this.deadJobs.redrive(jobId.toLowerCase())) return;
    throw new DomainError('job.not-found', 'There is no such job that was given up.');
  }
}
