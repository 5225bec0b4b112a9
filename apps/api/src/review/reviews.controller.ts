import { Controller, Get, Param, Query } from '@nestjs/common';
import { mayReadReviews, type Person } from '#domain';
import { QueuesQuery, ReviewsQuery } from '#persistence';
import { Clock, Policies } from '#use-cases';
import { Allow, CurrentPerson, toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { QueueListResponse, ReviewPageResponse, ReviewResponse, ReviewsQueryDto } from './reviews.dto.js';

@Controller('api/v1/programs/:program')
export class ReviewsController {
  constructor(
    private readonly queues: QueuesQuery,
    private readonly reviews: ReviewsQuery,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  @Get('queues')
  @Allow(mayReadReviews)
  async listQueues(@Param('program') program: string, @CurrentPerson() person: Person): Promise<QueueListResponse> {
    const [counts, now] = await Promise.all([this.queues.execute(program, person.id), this.clock.now()]);
    const known = this.policies.inForceAt(program, now).review.queues;
    // Forms under an earlier policy may wait in a queue that today's no longer names.
    const former = counts
      .filter(({ id }) => !known.some((queue) => queue.id === id))
      .map(({ id }) => ({ id, name: id }));
    const empty = { open: 0, overdue: 0, dueSoon: 0 };
    return {
      items: [...known, ...former].map(({ id, name }) => ({
        id,
        name,
        ...(counts.find((count) => count.id === id) ?? empty),
      })),
    };
  }

  @Get('reviews')
  @Allow(mayReadReviews)
  async list(
    @Param('program') program: string,
    @Query() query: ReviewsQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<ReviewPageResponse> {
    const [value, id] = cursorKey(query.cursor, 'instant', 'id') ?? [];
    const after = value === undefined || id === undefined ? undefined : { value, id };
    const { sort, limit } = query;
    const rows = await this.reviews.execute(query.toFilter(program, person), { sort, limit, after });
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.sort_value, row.id]);
    return { items: items.map((row) => ReviewResponse.of(row)), nextCursor };
  }
}
