import type { Credit } from '../forms/content.js';

/** What one person can earn at most: what all get, and what their credential gets besides. */
export function mostForOne(credits: readonly Credit[]): number {
  const sum = (some: readonly Credit[]): number => some.reduce((total, { hundredths }) => total + hundredths, 0);
  const forAll = credits.filter(({ credentials }) => credentials === undefined || credentials.length === 0);
  const held = [...new Set(credits.flatMap(({ credentials }) => credentials ?? []))];
  const besides = held.map((one) => sum(credits.filter(({ credentials }) => credentials?.includes(one))));
  return sum(forAll) + Math.max(0, ...besides);
}
