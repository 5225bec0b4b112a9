import { DomainError } from '../errors.js';
import { hasRole, type Person, type Role, type RoleGrant } from './person.js';
import type { PersonRule } from './rule.js';

/** What headquarters gives in its program. The board is independent of it, and an administrator belongs to no program. */
const GIVEN_BY_HEADQUARTERS: readonly Role[] = ['reviewer', 'chair', 'hq'];

/** Which roles they may give and take is for {@link requireRoleRight}. */
export const mayManageRoles: PersonRule = {
  name: 'mayManageRoles',
  allowedFor: 'administrators, and headquarters for the committees and offices of its programs',
  about: 'person',
  permits: (person) => person.roles.some(({ role }) => role === 'admin' || role === 'hq'),
};

/** Of which programs a person sees who holds what; null: of all. */
export function programsWithRolesSeenBy(person: Person): string[] | null {
  if (isAdmin(person)) return null;
  return person.roles.flatMap(({ program, role }) => (role === 'hq' && program !== null ? [program] : []));
}

/** What is said to whoever names a program with the role `admin`. */
export const ADMIN_OF_NO_PROGRAM = 'An admin belongs to no program: leave it out.';

/** @throws DomainError `access.forbidden` */
export function requireRoleRight(person: Person, { program, role }: RoleGrant): void {
  if (isAdmin(person)) return;
  if (program !== null && GIVEN_BY_HEADQUARTERS.includes(role) && hasRole(person, program, ['hq'])) return;
  throw new DomainError('access.forbidden', 'This role is given and taken by others.');
}

/**
 * Nobody gives themselves a right: what an administrator or headquarters may not do, another person decides.
 *
 * @throws DomainError `role.own`
 */
export function requireAnotherPerson(person: Person, email: string): void {
  if (person.email !== email) return;
  throw new DomainError('role.own', 'Nobody gives themselves a role. Ask another person who may.');
}

function isAdmin(person: Person): boolean {
  return person.roles.some(({ role }) => role === 'admin');
}
