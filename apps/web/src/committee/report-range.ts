import { inFigures } from '../catalog/count-of.js';
import { addDays } from '../time/days.js';
import type { Grouping } from './committee.queries.js';

type PromiseTotals = Record<'promises' | 'met' | 'late' | 'overdue', number>;

export interface ReportSelection {
  by: Grouping;
  from?: string;
  to?: string;
}

const GROUPINGS: readonly Grouping[] = ['queue', 'reviewer', 'month'];
const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

/** Reads an address; what means nothing is left out. */
export function reportFrom(search: Readonly<Record<string, unknown>>): ReportSelection {
  const { by, from, to } = search;
  return {
    by: GROUPINGS.find((grouping) => grouping === by) ?? 'month',
    ...(isDate(from) && { from }),
    ...(isDate(to) && { to }),
  };
}

/** What is asked for most: the year so far, the last three months, the last year. */
export function usualRanges(today: string): { label: string; from: string; to: string }[] {
  return [
    { label: 'Last 3 months', from: addDays(today, -91), to: today },
    { label: 'This year', from: `${today.slice(0, 4)}-01-01`, to: today },
    { label: 'Last 12 months', from: addDays(today, -365), to: today },
  ];
}

/** `3.5 days`, `14 hours`; nothing where nothing was decided. */
export function hoursInWords(hours: number | null): string {
  if (hours === null) return '–';
  if (hours < 48) return `${Math.round(hours)} h`;
  return `${Math.round(hours / 2.4) / 10} days`;
}

/** The share of the promises kept, in words; the share by itself where there is one. */
export function promiseInWords(totals: PromiseTotals): { share?: string; words: string } {
  const met = shareMet(totals);
  if (totals.promises === 0) return { words: 'No promise began' };
  if (met === null) return { words: 'Nothing has been decided or become overdue yet' };
  const judged = totals.met + totals.late + totals.overdue;
  return { share: `${met} %`, words: `of ${inFigures(judged)} ${judged === 1 ? 'was' : 'were'} answered in time` };
}

/** Of those that have their answer or are overdue, how many had it in time; null where there are none. */
export function shareMet({ met, late, overdue }: Omit<PromiseTotals, 'promises'>): number | null {
  const judged = met + late + overdue;
  return judged === 0 ? null : Math.round((1000 * met) / judged) / 10;
}
