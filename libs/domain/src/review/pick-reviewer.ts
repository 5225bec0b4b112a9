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

export interface Workload {
  id: string;
  /** Open forms assigned to the member. */
  open: number;
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

/**
 * The member with the least open work, or who stands in for them; the earlier id among equals. Null when nobody is
 * there. Expects members without the applicant and those in conflict, so that a stand-in among these is passed over.
 */
export function pickReviewer(
  members: readonly Workload[],
  absences: readonly Absence[],
  today: LocalDate,
): string | null {
  const turns = members.flatMap((member) => {
    const acting = members.find(({ id }) => id === standIn(member.id, absences, today));
    return acting === undefined ? [] : [acting];
  });
  const [first] = turns.sort((one, other) => one.open - other.open || (one.id < other.id ? -1 : 1));
  return first?.id ?? null;
}

function isAway({ from, until }: Absence, today: LocalDate): boolean {
  return from <= today && today < until;
}
