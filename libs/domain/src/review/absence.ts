import { DomainError } from '../errors.js';
import type { LocalDate } from '../calendar/index.js';

/** Days on which a member takes no forms, and who does instead. */
export interface Absence {
  id: string;
  memberId: string;
  from: LocalDate;
  /** The day they are back: exclusive. */
  until: LocalDate;
  delegateId: string | null;
}

/** Who acts for a member on a day: themselves, else whom they name, and so on; null when that leads to nobody. */
export function standIn(memberId: string, absences: readonly Absence[], today: LocalDate): string | null {
  const asked = new Set<string>();
  let current: string | null = memberId;
  while (current !== null && !asked.has(current)) {
    asked.add(current);
    const away = absences.find((absence) => absence.memberId === current && isAway(absence, today));
    if (away === undefined) return current;
    current = away.delegateId;
  }
  return null;
}

/** The day on which a member who is away today is back, past absences that follow each other; null when they are there. */
export function awayUntil(memberId: string, absences: readonly Absence[], today: LocalDate): LocalDate | null {
  const own = absences.filter((absence) => absence.memberId === memberId);
  let back = today;
  for (let next = own.find((absence) => isAway(absence, back)); next !== undefined;) {
    back = next.until;
    next = own.find((absence) => isAway(absence, back));
  }
  return back === today ? null : back;
}

/** Another absence of the same member with a day in common. The day of return may be the first of the next. */
export function overlapping(absence: Absence, others: readonly Absence[]): Absence | undefined {
  return others.find(
    ({ id, memberId, from, until }) =>
      id !== absence.id && memberId === absence.memberId && from < absence.until && absence.from < until,
  );
}

/** The refusal `absence.overlaps`, which names the other. */
export function overlap(other: Absence): DomainError {
  return new DomainError(
    'absence.overlaps',
    `The member is away from ${other.from} to ${other.until} already: change that absence, or choose other days.`,
    { absenceId: other.id, fromOn: other.from, untilOn: other.until },
  );
}

function isAway({ from, until }: Absence, today: LocalDate): boolean {
  return from <= today && today < until;
}
