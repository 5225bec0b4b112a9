import { Injectable } from '@nestjs/common';
import { localDateAt, type LocalDate, type Policy } from '#domain';
import { CatalogQuery, type CatalogFilter, type CatalogRow } from '#persistence';
import { Clock, Policies, PublicLinks, type FeedFormat } from '#use-cases';
import { toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { searchOf, toFilter, type CatalogSearch } from './catalog.dto.js';
import type { Feed } from './feeds/feed.js';
import { toEntry } from './feeds/to-entry.js';

/** Calendars and feed readers ask for all of a feed each hour. */
export const MOST_ENTRIES = 1_000;

interface Selection {
  policy: Policy;
  /** In the program's zone. */
  today: LocalDate;
  search: CatalogSearch;
  filter: ReturnType<typeof toFilter>;
}

/** The catalog's selections as feeds. */
@Injectable()
export class CatalogFeeds {
  constructor(
    private readonly catalog: CatalogQuery,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly links: PublicLinks,
  ) {}

  /** The soonest that are still to come or under way; what is over takes the room that is left, the latest first. */
  async calendar(program: string, search: CatalogSearch): Promise<Feed> {
    const selection = await this.selected(program, search);
    const { filter, today } = selection;
    const dated = { ...filter, isDated: true };
    const isWhole = search.when !== undefined;
    const toCome = await this.catalog.execute({
      ...(isWhole ? dated : { ...dated, notEndedBefore: today }),
      order: 'soonest',
      limit: MOST_ENTRIES,
    });
    const room = MOST_ENTRIES - toCome.length;
    const over =
      isWhole || room < 0
        ? []
        : await this.catalog.execute({ ...dated, endedBefore: today, order: 'latest', limit: room });
    return this.feedOf('ics', selection, [...toCome, ...over]);
  }

  /** The latest listed first. @param cursor of the page before */
  async latest(program: string, format: 'rss' | 'json', search: CatalogSearch, cursor?: string): Promise<Feed> {
    const selection = await this.selected(program, search);
    const [at, id] = cursorKey(cursor, 'instant', 'id') ?? [];
    const afterListed = at === undefined || id === undefined ? undefined : { at, id };
    const filter: CatalogFilter = { ...selection.filter, order: 'newest', limit: MOST_ENTRIES, afterListed };
    const rows = await this.catalog.execute(filter);
    const feed = this.feedOf(format, selection, rows);
    const { nextCursor } = toPage(rows, MOST_ENTRIES, (row) => [row.listed_key, row.id]);
    if (nextCursor === null) return feed;
    const query = new URLSearchParams(searchOf(search));
    query.set('cursor', nextCursor);
    return { ...feed, next: this.links.catalogFeed(program, format, query.toString()) };
  }

  private async selected(program: string, search: CatalogSearch): Promise<Selection> {
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(program, now);
    const today = localDateAt(now, policy.timeZone);
    return { policy, today, search, filter: toFilter(program, search, today) };
  }

  private feedOf(format: FeedFormat, { policy, search }: Selection, rows: readonly CatalogRow[]): Feed {
    const { id: program } = policy;
    return {
      title: `${policy.name}: Upcoming Courses`,
      timeZone: policy.timeZone,
      home: this.links.catalog(program),
      self: this.links.catalogFeed(program, format, searchOf(search)),
      entries: rows.slice(0, MOST_ENTRIES).map((row) => toEntry(row, this.links.listing(program, row.id), policy)),
      isCut: rows.length > MOST_ENTRIES,
    };
  }

  /** One activity, to be taken into a calendar. */
  async readOne(program: string, row: CatalogRow): Promise<Feed> {
    const policy = this.policies.inForceAt(program, await this.clock.now());
    const link = this.links.listing(program, row.id);
    const entries = [toEntry(row, link, policy)];
    return { title: row.title, timeZone: policy.timeZone, home: link, self: link, entries, isCut: false };
  }
}
