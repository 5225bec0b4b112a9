import type { operations } from '../api/schema.js';
import type { Program } from '../api/state.js';

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
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00Z`);
  // The 30th of February is read as a day in March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** What an address asks for and the program does not have. */
export interface UnknownFilter {
  kind: 'category' | 'format' | 'topic' | 'date';
  value: string;
}

const KINDS = [
  ['category', 'categories', 'category'],
  ['format', 'formats', 'format'],
  ['tag', 'tags', 'topic'],
] as const;

/** What is chosen of a program's catalog, without what there is none of; that is named. */
export function chosenFrom(
  program: Pick<Program, 'categories' | 'formats' | 'tags'>,
  search: Record<string, unknown>,
): { selection: CatalogSelection; unknown: UnknownFilter[] } {
  const selection = selectionFrom(search);
  const unknown: UnknownFilter[] = [];
  for (const [name, list, kind] of KINDS) {
    const value = written(search[name]);
    if (value === undefined || program[list].some(({ id }) => id === value)) continue;
    unknown.push({ kind, value });
    selection[name] = undefined;
  }
  for (const name of DATES) {
    const value = written(search[name]);
    if (value !== undefined && !isDate(value)) unknown.push({ kind: 'date', value });
  }
  return { selection, unknown };
}

/** The router reads `7` and `true` as what they look like. */
function written(value: unknown): string | undefined {
  const text = ['string', 'number', 'boolean'].includes(typeof value) ? String(value).trim() : '';
  return text === '' ? undefined : text.slice(0, 64);
}

/** The last day lies before the first: nothing can be between them. */
export function isContradictory({ from, to }: CatalogSelection): boolean {
  return from !== undefined && to !== undefined && to < from;
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
