import { programOf } from '../api/state.js';
import type { HeldRole, RoleName } from './administration.queries.js';

export const ROLE_NAMES: Record<RoleName, string> = {
  reviewer: 'Reviewer',
  chair: 'Chair',
  hq: 'Headquarters',
  board: 'Board',
  admin: 'Administrator',
};

/** What a role lets its holder do, for who is about to give it. */
export const ROLE_MEANINGS: Record<RoleName, string> = {
  reviewer: 'Reviews and decides forms of the program.',
  chair: 'Also assigns forms, rules on conflicts, reopens and revokes.',
  hq: 'Runs the program: late forms, imports, mail, members. Cannot approve.',
  board: 'Adopts policy and reads reports. Cannot approve.',
  admin: 'Runs the installation and gives roles. Reads no forms.',
};

const GIVEN_BY_HEADQUARTERS: readonly RoleName[] = ['reviewer', 'chair', 'hq'];

/** What somebody with these roles may give and take; in a program, or for the installation as a whole (null). */
export function rolesGivenBy(
  own: readonly { program: string | null; role: string }[],
  program: string | null,
): readonly RoleName[] {
  const isAdmin = own.some(({ role }) => role === 'admin');
  if (program === null) return isAdmin ? ['admin'] : [];
  if (isAdmin) return ['reviewer', 'chair', 'hq', 'board'];
  return own.some((held) => held.program === program && held.role === 'hq') ? GIVEN_BY_HEADQUARTERS : [];
}

export function placeOf(program: string | null): string {
  return program === null ? 'the installation' : (programOf(program)?.name ?? program);
}

export function wordsOf({ role, program }: Pick<HeldRole, 'role' | 'program'>): string {
  return program === null ? ROLE_NAMES[role] : `${ROLE_NAMES[role]} of ${placeOf(program)}`;
}
