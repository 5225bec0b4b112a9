import { Injectable } from '@nestjs/common';
import { Ids } from '../ports/ids.js';
import { SignInCodes } from './ports/sign-in-codes.js';
import { SignInMail } from './ports/sign-in-mail.js';
import { hashCode, newCode } from './sign-in-code.js';

/** Mails a code to whoever asks. It looks at no account, so known and unknown addresses cannot be told apart. */
@Injectable()
export class RequestSignInCode {
  constructor(
    private readonly codes: SignInCodes,
    private readonly mail: SignInMail,
    private readonly ids: Ids,
  ) {}

  async execute(address: string): Promise<void> {
    const email = address.toLowerCase();
    const id = this.ids.next();
    const code = newCode();
    const issued = await this.codes.issue({ id, email, hash: await hashCode(code, id) });
    if (issued) await this.mail.queue(email, code);
  }
}
