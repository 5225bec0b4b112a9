import { Injectable } from '@nestjs/common';
import { DomainError } from '#domain';
import { Accounts, type Account } from './ports/accounts.js';
import { Sessions } from './ports/sessions.js';
import { SIGN_IN_CODE, SignInCodes } from './ports/sign-in-codes.js';
import { hashCode, sameHash } from './sign-in-code.js';

export interface OpenedSession {
  token: string;
  account: Account;
}

/** Exchanges a mailed code for a session. The first sign-in of an address creates its account, without roles. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly codes: SignInCodes,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
  ) {}

  /** @throws DomainError `sign-in.code-wrong`, `sign-in.code-dead`, `access.account-suspended` */
  async execute(address: string, code: string, userAgent?: string): Promise<OpenedSession> {
    const email = address.toLowerCase();
    await this.proveAddress(email, code);
    const account = await this.accounts.findOrCreate(email);
    if (account.suspended) throw new DomainError('access.account-suspended', 'This account is suspended.');
    return { token: await this.sessions.open(account.id, userAgent), account };
  }

  private async proveAddress(email: string, code: string): Promise<void> {
    const attempt = await this.codes.attempt(email);
    // Hashed even when there is nothing to compare with, so that the time taken tells nothing.
    const hash = await hashCode(code, attempt?.id ?? email);
    if (attempt && attempt.tries > SIGN_IN_CODE.tries) {
      throw new DomainError('sign-in.code-dead', 'The code was tried too often. Ask for a new one.');
    }
    if (!attempt || !sameHash(hash, attempt.hash) || !(await this.codes.use(attempt.id))) {
      throw new DomainError('sign-in.code-wrong', 'This is not the code of the latest mail, or it is no longer valid.');
    }
  }
}
