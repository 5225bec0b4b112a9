import { isDeepStrictEqual } from 'node:util';
import { dateIn, isListedAt } from './expectations.js';
import type { Journey } from './journey.js';
import type { Product } from './product.js';
import type { CreditHours } from './sample-activity.js';

export interface ListingAnswer {
  formId: string;
  credits: CreditHours[];
  listedUntil: string | null;
  ended: boolean;
}

/** Small, so that the walk turns pages. */
const PAGE = 20;

/** Every listing of one program, page by page. */
export async function readCatalog(product: Product, program: string): Promise<ListingAnswer[]> {
  const listings: ListingAnswer[] = [];
  let cursor: string | null = null;
  do {
    const page: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const path = `/api/v1/programs/${program}/catalog?limit=${PAGE}${page}`;
    const { body } = await product.expect<{ items: ListingAnswer[]; nextCursor: string | null }>(200, 'GET', path);
    listings.push(...body.items);
    cursor = body.nextCursor;
  } while (cursor !== null);
  return listings;
}

/** Listed once or not at all, as the rules say for the instants just before and just after the catalog was read. */
export function checkListing(
  journey: Journey,
  listings: readonly ListingAnswer[],
  [before, after]: [before: string, after: string],
): void {
  const { form, listing, awarded, problems } = journey;
  const found = listings.filter(({ formId }) => formId === form?.id);
  const [shown] = found;
  journey.listed = shown === undefined ? 'no' : (shown.listedUntil?.slice(0, 16) ?? 'without end');
  if (found.length > 1) problems.push(`it is listed ${found.length} times`);
  const [expected, atLast] = [isListedAt(listing, before), isListedAt(listing, after)];
  if (expected === atLast && expected !== (shown !== undefined)) {
    problems.push(expected ? 'it is not listed' : 'it is listed and must not be');
  }
  if (shown === undefined || listing === null) return;
  if (!sameInstant(shown.listedUntil, listing.listedUntil)) {
    problems.push(`it is listed until ${shown.listedUntil ?? 'ever'} instead of ${listing.listedUntil ?? 'ever'}`);
  }
  if (!isDeepStrictEqual(shown.credits, awarded)) {
    problems.push(`its listing gives ${JSON.stringify(shown.credits)} instead of ${JSON.stringify(awarded)}`);
  }
  const ended = [before, after].map((now) => hasEnded(journey, now));
  if (!ended.includes(shown.ended)) problems.push(`its listing says ended: ${String(shown.ended)}`);
}

function hasEnded({ dates, program }: Journey, now: string): boolean {
  return dates.endsOn !== undefined && dates.endsOn < dateIn(program.timeZone, now);
}

function sameInstant(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : Date.parse(one) === Date.parse(other);
}
