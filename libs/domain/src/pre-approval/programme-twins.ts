import type { Activity } from '../forms/content.js';

/** What makes two rows look like the same session: title and dates. */
export function twinKey({ title, startsOn, endsOn, availableUntil }: Activity): string {
  const plain = title.toLowerCase().replace(/\s+/g, ' ').trim();
  return [plain, startsOn ?? '', endsOn ?? '', availableUntil ?? ''].join('|');
}

/**
 * Rows that repeat an earlier row of the file, or an activity that is approved already. They are told, not refused: two
 * sessions may well have one name and one day.
 *
 * @param approved numbers of approved forms by their {@link twinKey}
 * @returns one warning or none for each row, in their order
 */
export function warnOfTwins(
  rows: readonly { number: number; activity: Activity }[],
  approved: ReadonlyMap<string, string>,
): string[][] {
  const first = new Map<string, number>();
  return rows.map(({ number, activity }) => {
    const key = twinKey(activity);
    const earlier = first.get(key);
    const form = approved.get(key);
    if (earlier === undefined) first.set(key, number);
    return [
      ...(earlier === undefined ? [] : [`Has the title and dates of row ${earlier}.`]),
      ...(form === undefined ? [] : [`Is approved already under ${form}.`]),
    ];
  });
}
