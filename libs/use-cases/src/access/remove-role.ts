import { Injectable } from '@nestjs/common';
import { Accounts, type RoleOrder } from './ports/accounts.js';

@Injectable()
export class RemoveRole {
  constructor(private readonly accounts: Accounts) {}

  /** True when the person held the role until now. */
  async execute(order: RoleOrder): Promise<boolean> {
    return (await this.accounts.remove({ ...order, email: order.email.toLowerCase() })) === 'removed';
  }
}
