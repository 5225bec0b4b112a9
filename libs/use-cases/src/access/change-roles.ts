import { Injectable } from '@nestjs/common';
import { DomainError, requireAnotherPerson, requireRoleRight, type Person, type RoleGrant } from '#domain';
import { CheckNewcomer } from './check-newcomer.js';
import { Accounts } from './ports/accounts.js';
import { ProgramRegister } from './ports/program-register.js';

export interface NewRole {
  email: string;
  /** For an address that has no account yet; who has one keeps their name. */
  name?: string | undefined;
  grant: RoleGrant;
}

/** Roles as people give and take them; each change ends the sessions of whoever it is about. */
@Injectable()
export class ChangeRoles {
  constructor(
    private readonly accounts: Accounts,
    private readonly programs: ProgramRegister,
    private readonly newcomers: CheckNewcomer,
  ) {}

  /**
   * @returns the id of the person who holds the role now
   * @throws DomainError `access.forbidden`, `role.own`, `role.held`, `program.not-found`
   */
  async give({ email: address, name, grant }: NewRole, by: Person): Promise<string> {
    const email = address.toLowerCase();
    requireRoleRight(by, grant);
    requireAnotherPerson(by, email);
    if (grant.program !== null && !(await this.programs.has(grant.program))) {
      throw new DomainError('program.not-found', 'There is no such program.');
    }
    const order = { email, name, grant, grantedBy: by.id };
    await this.newcomers.execute(order);
    if (!(await this.accounts.grant(order))) {
      throw new DomainError('role.held', 'This person holds the role already.');
    }
    const account = await this.accounts.findByEmail(email);
    if (account === undefined) throw new Error('An account vanished after it was given a role.');
    return account.id;
  }

  /** @throws DomainError `access.forbidden`, `role.unknown`, `role.last-admin` */
  async take(grantId: string, by: Person): Promise<void> {
    const held = await this.accounts.findGrant(grantId);
    if (held === undefined) throw unknown();
    requireRoleRight(by, held.grant);
    const outcome = await this.accounts.remove({ ...held, grantedBy: by.id });
    if (outcome === 'last-admin') {
      throw new DomainError('role.last-admin', 'This is the last administrator. Give somebody else the role first.');
    }
    if (outcome === 'not-held') throw unknown();
  }
}

function unknown(): DomainError {
  return new DomainError('role.unknown', 'Nobody holds this role any more.');
}
