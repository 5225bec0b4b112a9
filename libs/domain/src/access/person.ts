export const ROLES = ['reviewer', 'chair', 'hq', 'board', 'admin'] as const;

/** What a person is to a program. Applicants need no role; `admin` alone is held for the whole installation. */
export type Role = (typeof ROLES)[number];

export interface RoleGrant {
  /** Null for `admin`, which belongs to no program. */
  program: string | null;
  role: Role;
}

/** Who is asking, as known when the request came in. */
export interface Person {
  id: string;
  email: string;
  name: string;
  roles: readonly RoleGrant[];
}

export function hasRole(person: Person, program: string, roles: readonly Role[]): boolean {
  return person.roles.some((grant) => grant.program === program && roles.includes(grant.role));
}
