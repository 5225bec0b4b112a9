import type { LocalDate } from '../calendar/index.js';
import { standIn, type Absence } from './absence.js';

export interface Workload {
  id: string;
  /** Open forms assigned to the member. */
  open: number;
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
