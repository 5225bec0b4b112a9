import type { Role } from '#domain';
import type { PersonRow, RoleChangeRow } from '#persistence';

export class HeldRoleResponse {
  /** Of the grant: what is taken away again. */
  id!: string;
  /** Null for `admin`, which belongs to no program. */
  program!: string | null;
  role!: Role;
  grantedAt!: string;
  /** Null: the command on the server. */
  grantedBy!: string | null;
}

export class AccountHolderResponse {
  id!: string;
  email!: string;
  name!: string;
  employer!: string | null;
  suspended!: boolean;
  /** Those of programs that the reader is concerned with. */
  roles!: HeldRoleResponse[];

  static of({ id, email, name, employer, suspended, roles }: PersonRow): AccountHolderResponse {
    const held = roles.map((role) => ({ ...role, grantedAt: new Date(role.grantedAt).toISOString() }));
    return { id, email, name, employer, suspended, roles: held };
  }
}

export class PeoplePageResponse {
  items!: AccountHolderResponse[];
  nextCursor!: string | null;
}

export class RoleChangeResponse {
  kind!: 'role.granted' | 'role.removed';
  program!: string | null;
  role!: Role;
  personId!: string;
  personName!: string;
  /** Null: the command on the server. */
  actorName!: string | null;
  happenedAt!: string;

  static of({ kind, program, role, personId, personName, actorName, happenedAt }: RoleChangeRow): RoleChangeResponse {
    return { kind, program, role, personId, personName, actorName, happenedAt: happenedAt.toISOString() };
  }
}

export class RoleChangePageResponse {
  items!: RoleChangeResponse[];
  nextCursor!: string | null;
}
