import { Injectable } from '@nestjs/common';
import { DomainError } from '#domain';
import { CheckNewcomer } from './check-newcomer.js';
import { Accounts, type RoleOrder } from './ports/accounts.js';
import { ProgramRegister } from './ports/program-register.js';

@Injectable()
export class GrantRole {
  constructor(
    private readonly accounts: Accounts,
    private readonly programs: ProgramRegister,
    private readonly newcomers: CheckNewcomer,
  ) {}

  /**
   * True when the role is new, false when the person already held it.
   *
   * @throws DomainError `program.not-found`
   */
  async execute(given: RoleOrder): Promise<boolean> {
    const order = { ...given, email: given.email.toLowerCase() };
    const { program } = order.grant;
    if (program !== null && !(await this.programs.has(program))) {
      throw new DomainError('program.not-found', `There is no program ${program}.`);
    }
    await this.newcomers.execute(order);
    return this.accounts.grant(order);
  }
}
