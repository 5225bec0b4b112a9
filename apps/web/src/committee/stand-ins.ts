import type { components } from '../api/schema.js';

export type Absence = components['schemas']['AbsenceResponse'];
type Away = Pick<Absence, 'memberId' | 'fromOn' | 'untilOn' | 'delegateId'>;

/** Who is asked in turn, and where that leads: to somebody who is there, to nobody, or round in a circle. */
export interface StandIns {
  /** From the member themselves on; the last one acts where `end` says so. */
  asked: string[];
  end: 'acts' | 'nobody' | 'circle';
}

/** The rule of the committee, day by day: who is away is stood in for by whom they name, and so on. */
export function standInsOn(day: string, memberId: string, absences: readonly Away[]): StandIns {
  const asked: string[] = [];
  for (let current: string | null = memberId; current !== null;) {
    if (asked.includes(current)) return { asked, end: 'circle' };
    asked.push(current);
    const away = absences.find(
      (absence) => absence.memberId === current && absence.fromOn <= day && day < absence.untilOn,
    );
    if (away === undefined) return { asked, end: 'acts' };
    current = away.delegateId;
  }
  return { asked, end: 'nobody' };
}

/** In words, for a member who is away on that day. */
export function wordsFor({ asked, end }: StandIns, nameOf: (id: string) => string): string {
  const [, ...others] = asked.map(nameOf);
  const last = others.at(-1);
  if (last === undefined) return 'Nobody stands in: new forms and reminders go to the others.';
  const away = others.slice(0, -1);
  switch (end) {
    case 'acts':
      if (away.length === 0) return `${last} stands in.`;
      return `${listed(away)} ${away.length === 1 ? 'is' : 'are'} away as well, so ${last} stands in.`;
    case 'nobody':
      return `${listed(others)} ${others.length === 1 ? 'is' : 'are'} away as well, and nobody stands in for ${last}: new forms and reminders go to the others.`;
    case 'circle':
      return `${listed(others)} ${others.length === 1 ? 'is' : 'are'} away as well and the stand-ins name each other, so nobody acts: new forms and reminders go to the others.`;
  }
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
