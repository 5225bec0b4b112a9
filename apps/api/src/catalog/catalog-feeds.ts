import { Injectable } from '@nestjs/common';
import { localDateAt } from '#domain';
import { CatalogQuery, type CatalogRow } from '#persistence';
import { Clock, Policies, PublicLinks, type FeedFormat } from '#use-cases';
import { searchOf, toFilter, type CatalogSearch } from './catalog.dto.js';
import type { Feed } from './feeds/feed.js';
import { toEntry } from './feeds/to-entry.js';

/** A feed has no next page: it holds the soonest activities, or the latest listed ones. */
const MOST_ENTRIES = 200;

const ORDERS = { ics: 'soonest', rss: 'newest', json: 'newest' } as const;

/** The catalog's selections as feeds. */
@Injectable()
export class CatalogFeeds {
  constructor(
    private readonly catalog: CatalogQuery,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly links: PublicLinks,
  ) {}

  async read(program: string, format: FeedFormat, search: CatalogSearch): Promise<Feed> {
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(program, now);
    const today = localDateAt(now, policy.timeZone);
    const filter = { ...toFilter(program, search, today), order: ORDERS[format], limit: MOST_ENTRIES };
    const rows = await this.catalog.execute(filter);
    return {
      title: `${policy.name}: Upcoming Courses`,
      timeZone: policy.timeZone,
      home: this.links.catalog(program),
      self: this.links.catalogFeed(program, format, searchOf(search)),
      entries: rows.slice(0, MOST_ENTRIES).map((row) => toEntry(row, this.links.listing(program, row.id), policy)),
    };
  }

  /** One activity, to be taken into a calendar. */
  async readOne(program: string, row: CatalogRow): Promise<Feed> {
    const policy = this.policies.inForceAt(program, await this.clock.now());
    const link = this.links.listing(program, row.id);
    const entries = [toEntry(row, link, policy)];
    return { title: row.title, timeZone: policy.timeZone, home: link, self: link, entries };
  }
}
