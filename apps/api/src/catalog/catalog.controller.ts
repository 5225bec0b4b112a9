import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { anyone } from '#domain';
import { Allow } from '../http/index.js';
import { CatalogFeeds } from './catalog-feeds.js';
import { CatalogPages } from './catalog-pages.js';
import { CatalogPageResponse, CatalogQueryDto, ListingResponse } from './catalog.dto.js';
import { calendarFeed } from './feeds/calendar.feed.js';
import { PublicAnswer } from './public-answer.interceptor.js';

@Controller('api/v1/programs/:program/catalog')
export class CatalogController {
  constructor(
    private readonly pages: CatalogPages,
    private readonly feeds: CatalogFeeds,
  ) {}

  @Get()
  @Allow(anyone)
  @PublicAnswer()
  list(@Param('program') program: string, @Query() query: CatalogQueryDto): Promise<CatalogPageResponse> {
    return this.pages.read(program, query);
  }

  /** One activity, as long as it is listed. */
  @Get(':listingId')
  @Allow(anyone)
  @PublicAnswer()
  async read(@Param('program') program: string, @Param('listingId') listingId: string): Promise<ListingResponse> {
    return this.pages.show(program, await this.pages.find(program, listingId));
  }

  /** One activity as iCalendar; empty when it has no dates. */
  @Get(':listingId/calendar.ics')
  @Allow(anyone)
  @PublicAnswer({ type: 'text/calendar; charset=utf-8', filename: 'activity.ics' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async calendar(@Param('program') program: string, @Param('listingId') listingId: string): Promise<string> {
    return calendarFeed(await this.feeds.readOne(program, await this.pages.find(program, listingId)));
  }
}
