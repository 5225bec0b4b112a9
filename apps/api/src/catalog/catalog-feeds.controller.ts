import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { anyone } from '#domain';
import { Allow } from '../http/index.js';
import { CatalogFeeds } from './catalog-feeds.js';
import { CatalogSearch, JsonFeedQuery } from './catalog.dto.js';
import { calendarFeed } from './feeds/calendar.feed.js';
import { jsonFeed } from './feeds/json.feed.js';
import { rssFeed } from './feeds/rss.feed.js';
import { PublicAnswer } from './public-answer.interceptor.js';

/** For calendars and feed readers, which follow a selection of the catalog. */
@Controller('api/v1/programs/:program')
export class CatalogFeedsController {
  constructor(private readonly feeds: CatalogFeeds) {}

  /** At most 1,000 as iCalendar, what is still to come first; activities on demand have no dates and are left out. */
  @Get('catalog.ics')
  @Allow(anyone)
  @PublicAnswer({ type: 'text/calendar; charset=utf-8', filename: 'catalog.ics' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async calendar(@Param('program') program: string, @Query() search: CatalogSearch): Promise<string> {
    return calendarFeed(await this.feeds.calendar(program, search));
  }

  /** The latest 1,000 as RSS 2.0. */
  @Get('catalog.rss')
  @Allow(anyone)
  @PublicAnswer({ type: 'application/rss+xml; charset=utf-8', filename: 'catalog.rss' })
  @ApiProduces('application/rss+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async rss(@Param('program') program: string, @Query() search: CatalogSearch): Promise<string> {
    return rssFeed(await this.feeds.latest(program, 'rss', search));
  }

  /** The latest 1,000 as JSON Feed 1.1; `next_url` leads to those before. */
  @Get('catalog.json')
  @Allow(anyone)
  @PublicAnswer({ type: 'application/feed+json; charset=utf-8', filename: 'catalog.json' })
  @ApiProduces('application/feed+json')
  @ApiOkResponse({ schema: { type: 'object' } })
  async json(@Param('program') program: string, @Query() query: JsonFeedQuery): Promise<string> {
    return jsonFeed(await this.feeds.latest(program, 'json', query, query.cursor));
  }
}
