import { Controller, Get, Param, Query } from '@nestjs/common';
import { mayReadReviews, type Person } from '#domain';
import { QueuesQuery, ReviewsQuery, type QueueCounts, type QueueGroupCounts } from '#persistence';
import { Clock, Policies } from '#use-cases';
import { Allow, CurrentPerson, toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { ShownReviews } from './shown-reviews.js';
import { ReviewFilters } from './review-filters.js';
import {
  QueueListResponse,
  ReviewCountsQueryDto,
  ReviewCountsResponse,
  ReviewPageResponse,
  ReviewsQueryDto,
} from './reviews.dto.js';

@Controller('api/v1/programs/:program')
export class ReviewsController {
  constructor(
    private readonly queues: QueuesQuery,
    private readonly reviews: ReviewsQuery,
    private readonly shown: ShownReviews,
    private readonly filters: ReviewFilters,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  @Get('queues')
  @Allow(mayReadReviews)
  async listQueues(@Param('program') program: string, @CurrentPerson() person: Person): Promise<QueueListResponse> {
    const counts = await this.queues.execute({ program, memberId: person.id });
    return { items: await this.named(program, counts, NOTHING) };
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
    const rows = await this.reviews.execute(await this.filters.read(program, person, query), { sort, limit, after });
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.sort_value, row.id]);
    return { items: await this.shown.of(items, person), nextCursor };
  }

  /** How many open forms the same filter lists: by group, and by queue and group. */
  @Get('reviews/counts')
  @Allow(mayReadReviews)
  async count(
    @Param('program') program: string,
    @Query() query: ReviewCountsQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<ReviewCountsResponse> {
    const counts = await this.queues.byGroup(await this.filters.read(program, person, query));
    const inGroup = (group: keyof QueueGroupCounts['groups']): number =>
      counts.reduce((sum, { groups }) => sum + groups[group], 0);
    return {
      open: counts.reduce((sum, { open }) => sum + open, 0),
      groups: {
        'needs-my-action': inGroup('needs-my-action'),
        'waiting-for-others': inGroup('waiting-for-others'),
        'waiting-for-applicant': inGroup('waiting-for-applicant'),
      },
      queues: await this.named(program, counts, { ...NOTHING, groups: NO_GROUPS }),
    };
  }

  /** Today's queues, empty ones included. Forms under an earlier policy may wait in one that is no longer named. */
  private async named<C extends QueueCounts>(
    program: string,
    counts: readonly C[],
    nothing: Omit<C, 'id'>,
  ): Promise<(Omit<C, 'id'> & { id: string; name: string })[]> {
    const known = this.policies.inForceAt(program, await this.clock.now()).review.queues;
    const former = counts
      .filter(({ id }) => !known.some((queue) => queue.id === id))
      .map(({ id }) => ({ id, name: id }));
    return [...known, ...former].map(({ id, name }) => ({
      ...(counts.find((count) => count.id === id) ?? nothing),
      id,
      name,
    }));
  }
}

const NOTHING = { open: 0, overdue: 0, dueSoon: 0 };
const NO_GROUPS = { 'needs-my-action': 0, 'waiting-for-others': 0, 'waiting-for-applicant': 0 };
