import type { Credit, Delivery, LocalDate } from '#domain';
import type { Database } from '../database.js';
import { allWordsIn, containing } from '../review/review-filter.js';

export interface CatalogFilter {
  program: string;
  /** Words of which each must be in the title, the provider or the description. */
  words?: readonly string[] | undefined;
  category?: string | undefined;
  format?: string | undefined;
  tag?: string | undefined;
  /** Only what takes place on or after, or on or before, these dates; on-demand activities always do. */
  from?: string | undefined;
  to?: string | undefined;
  /** Only what is over by the day before this date, or only what is not. */
  endedBefore?: string | undefined;
  notEndedBefore?: string | undefined;
  /** Only what has dates. */
  isDated?: boolean | undefined;
  /** By start date, what has no date last; the other way round; or the latest listed first. */
  order?: 'soonest' | 'latest' | 'newest' | undefined;
  limit: number;
  /** The last one before: by start date, or in the order of listing. */
  after?: { sortOn: string; id: string } | undefined;
  afterListed?: { at: string; id: string } | undefined;
}

export interface CatalogRow {
  id: string;
  form_id: string;
  title: string;
  provider: string;
  description: string;
  url: string | null;
  format: string;
  delivery: Delivery;
  location: string | null;
  starts_on: LocalDate | null;
  ends_on: LocalDate | null;
  available_until: LocalDate | null;
  credits: Credit[];
  tags: string[];
  /** What the approval depends on. */
  conditions: string[];
  /** The last day on which the approval holds. */
  expires_on: LocalDate | null;
  listed_at: Date;
  /** To the microsecond, as a page's key. */
  listed_key: string;
  listed_until: Date | number;
  sort_on: string;
  now: Date;
}

const COLUMNS = `l.id, l.form_id, l.title, l.provider, l.description, l.url, l.format, l.delivery, l.location,
  l.starts_on::text AS starts_on, l.ends_on::text AS ends_on, l.available_until::text AS available_until, l.credits,
  l.tags, l.conditions, l.expires_on::text AS expires_on, l.listed_at, l.listed_at::text AS listed_key, l.listed_until, l.sort_on::text AS sort_on, business_now() AS now`;

const ORDERS = {
  soonest: 'l.sort_on, l.id',
  latest: 'l.sort_on DESC, l.id DESC',
  newest: 'l.listed_at DESC, l.id DESC',
};

/** Approved, not revoked and still listed at this instant, by start date unless asked otherwise. */
export class CatalogQuery {
  constructor(private readonly database: Database) {}

  /** Reads one more than `limit`. */
  execute(filter: CatalogFilter): Promise<CatalogRow[]> {
    const values: unknown[] = [filter.program, filter.limit + 1];
    const names: string[] = [];
    const conditions = ['l.program = $1', 'l.revoked_at IS NULL', 'l.listed_until > business_now()'];
    const add = (name: string, value: unknown, condition: (placeholder: string) => string): void => {
      if (value === undefined) return;
      values.push(value);
      names.push(name);
      conditions.push(condition(`$${values.length}`));
    };
    add('words', filter.words?.map(containing), (value) => allWordsIn('l.words', value));
    add('category', filter.category, (value) => `${value} = ANY (l.categories)`);
    add('format', filter.format, (value) => `l.format = ${value}`);
    add('tag', filter.tag, (value) => `${value} = ANY (l.tags)`);
    add('ended', filter.endedBefore, (value) => `l.ends_on < ${value}::date`);
    add('upcoming', filter.notEndedBefore, (value) => `(l.ends_on IS NULL OR l.ends_on >= ${value}::date)`);
    add('from', filter.from, (value) => `(l.ends_on IS NULL OR l.ends_on >= ${value}::date)`);
    add('to', filter.to, (value) => `(l.starts_on IS NULL OR l.starts_on <= ${value}::date)`);
    if (filter.isDated === true) {
      names.push('dated');
      conditions.push('l.starts_on IS NOT NULL AND l.ends_on IS NOT NULL');
    }
    if (filter.afterListed !== undefined) {
      values.push(filter.afterListed.at, filter.afterListed.id);
      names.push('earlier');
      conditions.push(`(l.listed_at, l.id) < ($${values.length - 1}::timestamptz, $${values.length}::uuid)`);
    }
    if (filter.after !== undefined) {
      values.push(filter.after.sortOn, filter.after.id);
      names.push('next');
      conditions.push(`(l.sort_on, l.id) > ($${values.length - 1}::date, $${values.length}::uuid)`);
    }
    const order = filter.order ?? 'soonest';
    return this.database.query<CatalogRow>(
      ['catalog', order, ...names].join('-'),
      `SELECT ${COLUMNS} FROM listing l WHERE ${conditions.join(' AND ')} ORDER BY ${ORDERS[order]} LIMIT $2`,
      values,
    );
  }

  /** Undefined when it is not, or no longer, in the program's catalog. */
  async find(program: string, id: string): Promise<CatalogRow | undefined> {
    const [row] = await this.database.query<CatalogRow>(
      'catalog-listing',
      `SELECT ${COLUMNS} FROM listing l
       WHERE l.id = $2 AND l.program = $1 AND l.revoked_at IS NULL AND l.listed_until > business_now()`,
      [program, id],
    );
    return row;
  }

  /** When the approval behind a listing of the program was revoked; undefined for any other. */
  async revokedAt(program: string, id: string): Promise<Date | undefined> {
    const [row] = await this.database.query<{ revoked_at: Date }>(
      'catalog-revoked',
      'SELECT revoked_at FROM listing WHERE id = $2 AND program = $1 AND revoked_at IS NOT NULL',
      [program, id],
    );
    return row?.revoked_at;
  }
}
