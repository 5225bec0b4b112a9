import type { LocalDate } from '../calendar/index.js';
import type { CreditCondition } from '../policy/credit-rules.js';

/** What conditions look at. */
export interface Traits {
  tags: readonly string[];
  source: string | null;
  /** The year of the cycle, from 1. */
  year: number;
  carriedIn: boolean;
}

/** An admitted amount that is allocated to categories as a whole or in parts. */
export interface Lot extends Traits {
  creditId: string;
  completedOn: LocalDate | null;
  /** What may be counted: the amount, at most what one activity gives. */
  hundredths: number;
  /** The amount before any limit. */
  raw: number;
  /** At least one, in the policy's order. */
  categories: readonly [string, ...string[]];
}

/** Credits brought over bear this tag in every program. */
export const CARRIED_IN = 'carried-in';

export function meets(where: CreditCondition, category: string, { tags, source, year }: Traits): boolean {
  return (
    (where.category === undefined || where.category.includes(category)) &&
    (where.tag === undefined || where.tag.some((tag) => tags.includes(tag))) &&
    (where.allTags === undefined || where.allTags.every((tag) => tags.includes(tag))) &&
    !where.notTag?.some((tag) => tags.includes(tag)) &&
    (where.source === undefined || (source !== null && where.source.includes(source))) &&
    (where.year === undefined || where.year === year)
  );
}
