import type { operations } from '../api/schema.js';

type CatalogSearch = NonNullable<operations['CatalogController_list']['parameters']['query']>;

/** What is chosen of the catalog; it stands in the address, and a feed can follow it. */
export type CatalogSelection = Omit<CatalogSearch, 'limit' | 'cursor'>;

const WORDS = ['q', 'category', 'format', 'tag'] as const;
const DATES = ['from', 'to'] as const;

/** Reads the address. What is not a selection is left out, so that an old link still opens. */
export function selectionFrom(search: Record<string, unknown>): CatalogSelection {
  const selection: CatalogSelection = search.when === 'ended' ? { when: 'ended' } : {};
  for (const name of WORDS) {
    const value = search[name];
    if (typeof value === 'string' && value.trim() !== '') selection[name] = value.slice(0, name === 'q' ? 200 : 64);
  }
  for (const name of DATES) {
    const value = search[name];
    if (typeof value === 'string' && isDate(value)) selection[name] = value;
  }
  return selection;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** As it is asked of the api: what is over has a view of its own. */
export function asAsked(selection: CatalogSelection): CatalogSelection {
  return { when: 'upcoming', ...selection };
}

/** How many filters narrow the list. */
export function countFilters({ when: _, ...filters }: CatalogSelection): number {
  return given(filters).length;
}

export type FeedFormat = 'ics' | 'rss' | 'json';

/** The feed of exactly this selection. */
export function feedPath(program: string, format: FeedFormat, selection: CatalogSelection): string {
  const query = new URLSearchParams(given(asAsked(selection)));
  return `/api/v1/programs/${program}/catalog.${format}?${query.toString()}`;
}

/** What is chosen. A filter that was taken back is there, but undefined. */
export function given(selection: CatalogSelection): [string, string][] {
  return Object.entries<string | undefined>(selection).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
}
