import { isNode, parseDocument } from 'yaml';
import type { LocalDate } from '#domain';

/**
 * A policy as the committee wrote it, with the day that the board set; everything else to the letter, comments included.
 * Null where the text gives no day of its own that could be replaced.
 */
export function takingEffect(text: string, from: LocalDate): string | null {
  const day = parseDocument(text).get('effectiveFrom', true);
  const range = isNode(day) ? day.range : undefined;
  if (range === undefined || range === null) return null;
  const quote = /^["']?/.exec(text.slice(range[0]))?.[0] ?? '';
  return text.slice(0, range[0]) + quote + from + quote + text.slice(range[1]);
}
