import { addDays, addMonths, localDate, type LocalDate } from '../calendar/index.js';
import type { CycleDates } from '../credits/credit-entry.js';
import type { Cycle } from '../policy/credit-rules.js';
import type { CredentialFacts } from './credential.js';

/**
 * The term of a credential in which the day lies, in local days of the program's zone, both inclusive. Days before the
 * award belong to the first term. A term that the board set stands; what follows it goes on from the day after.
 */
export function termOn({ awardedOn, term }: CredentialFacts, cycle: Cycle, day: LocalDate): CycleDates {
  const current = cycleAt(cycle, day);
  if (current.kind === 'rolling') return rolling(current, day);
  if (term === null) return cycleFrom(awardedOn, cycle, day);
  if (day < term.start) return endingBefore(cycleFrom(awardedOn, cycle, day), term.start);
  // A member's own dates go on only when the board sets the next ones.
  if (day <= term.end || cycleAt(cycle, addDays(term.end, 1)).kind === 'member-dates') return term;
  return cycleFrom(addDays(term.end, 1), cycle, day);
}

/** The next one, as it would begin were nothing decided. */
export function termAfter(facts: CredentialFacts, cycle: Cycle, term: CycleDates): CycleDates {
  return termOn(facts, cycle, addDays(term.end, 1));
}

function rolling({ months }: Cycle, day: LocalDate): CycleDates {
  return { start: addDays(addMonths(day, -(months ?? 12)), 1), end: day };
}

/** Each term has the cycle of its first day. Where that changes, anniversaries are counted anew. */
function cycleFrom(first: LocalDate, cycles: Cycle, day: LocalDate): CycleDates {
  let counted = { from: first, cycle: cycleAt(cycles, first) };
  for (let count = 0, start = first; ; count += 1) {
    const cycle = cycleAt(cycles, start);
    if (cycle !== counted.cycle) [counted, count] = [{ from: start, cycle }, 0];
    const end = endOf(counted.from, start, count, cycle);
    if (day <= end) return { start, end };
    start = addDays(end, 1);
  }
}

/** The cycle of terms that begin on that day. */
function cycleAt(cycle: Cycle, day: LocalDate): Cycle {
  return cycle.before !== undefined && day < cycle.before.until ? cycleAt(cycle.before.cycle, day) : cycle;
}

/** Anniversaries are counted from the first day, not from each other: one leap day late does not move the next. */
function endOf(first: LocalDate, start: LocalDate, count: number, { kind, months, anchors }: Cycle): LocalDate {
  const length = months ?? 12;
  switch (kind) {
    case 'calendar-year':
    case 'calendar-years': {
      const year = Number(start.slice(0, 4)) + Math.max(1, Math.round(length / 12)) - 1;
      return localDate(`${String(year).padStart(4, '0')}-12-31`);
    }
    case 'fixed-anchors':
      return anchorAt(start, addDays(addMonths(start, length), -1), anchors);
    case 'award-anniversary':
    case 'rolling':
    case 'member-dates':
      return addDays(addMonths(first, length * (count + 1)), -1);
  }
}

/** The last anchor within the length of a cycle; where none is, the first one after its start. */
function anchorAt(start: LocalDate, latest: LocalDate, anchors: readonly string[]): LocalDate {
  const years = Number(latest.slice(0, 4)) - Number(start.slice(0, 4)) + 2;
  const days = Array.from({ length: years }, (_, offset) => Number(start.slice(0, 4)) + offset)
    .flatMap((year) => anchors.map((anchor) => anchorIn(year, anchor)))
    .filter((anchor) => anchor >= start)
    .sort();
  return days.filter((anchor) => anchor <= latest).at(-1) ?? days[0] ?? latest;
}

/** 29 February is the last of February where a year has none. */
function anchorIn(year: number, anchor: string): LocalDate {
  const written = `${String(year).padStart(4, '0')}-${anchor}`;
  return anchor === '02-29' ? addDays(localDate(`${written.slice(0, 4)}-03-01`), -1) : localDate(written);
}

function endingBefore({ start, end }: CycleDates, next: LocalDate): CycleDates {
  const last = addDays(next, -1);
  return { start, end: end < last ? end : last };
}
