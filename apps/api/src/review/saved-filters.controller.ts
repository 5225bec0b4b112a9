import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { mayReadReviews, type Person } from '#domain';
import { ForgetFilter, KeepFilter, ReplaceFilter, SavedFilters } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, IfMatch, NewId, Precondition, Versioned } from '../http/index.js';
import { ReviewFilters } from './review-filters.js';
import { SavedFilterListResponse, SavedFilterResponse, SaveFilterDto } from './saved-filters.dto.js';

/** Filters of the review list that a person keeps for themselves. */
@Controller('api/v1/programs/:program/saved-filters')
export class SavedFiltersController {
  constructor(
    private readonly filters: SavedFilters,
    private readonly reviewFilters: ReviewFilters,
    private readonly keepFilter: KeepFilter,
    private readonly replaceFilter: ReplaceFilter,
    private readonly forgetFilter: ForgetFilter,
  ) {}

  @Get()
  @Allow(mayReadReviews)
  async list(@Param('program') program: string, @CurrentPerson() { id }: Person): Promise<SavedFilterListResponse> {
    return { items: (await this.filters.list(id, program)).map((filter) => SavedFilterResponse.of(filter)) };
  }

  @Post()
  @Allow(mayReadReviews)
  @Idempotent()
  @Versioned()
  async create(
    @Param('program') program: string,
    @NewId() id: string,
    @Body() dto: SaveFilterDto,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedFilterResponse> {
    this.reviewFilters.requireKnown(program, dto.query, '/query');
    const filter = { id, personId: person.id, program, name: dto.name.trim(), query: dto.parameters() };
    const kept = await this.keepFilter.execute(filter);
    reply.header('location', `/api/v1/programs/${program}/saved-filters/${id}`);
    return SavedFilterResponse.of(kept);
  }

  @Put(':filterId')
  @Allow(mayReadReviews)
  @Versioned()
  async replace(
    @Param('program') program: string,
    @Param('filterId') filterId: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: SaveFilterDto,
    @CurrentPerson() person: Person,
  ): Promise<SavedFilterResponse> {
    const id = filterId.toLowerCase();
    this.reviewFilters.requireKnown(program, dto.query, '/query');
    const filter = { id, personId: person.id, program, name: dto.name.trim(), query: dto.parameters() };
    return SavedFilterResponse.of(await this.replaceFilter.execute(filter, () => precondition.required()));
  }

  @Delete(':filterId')
  @Allow(mayReadReviews)
  @HttpCode(204)
  async forget(
    @Param('program') program: string,
    @Param('filterId') filterId: string,
    @CurrentPerson() person: Person,
  ): Promise<void> {
    await this.forgetFilter.execute({ id: filterId.toLowerCase(), personId: person.id, program });
  }
}
