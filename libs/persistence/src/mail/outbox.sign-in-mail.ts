import { SIGN_IN_CODE, SignInMail, type Ids } from '#use-cases';
import type { Database } from '../database.js';
import type { Wakeup } from '../wakeup.js';

/** Orders the mail with a sign-in code. The code stays in the mail's row until it is sent, and no longer. */
export class OutboxSignInMail extends SignInMail {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
    private readonly wakeup: Wakeup,
  ) {
    super();
  }

  async queue(email: string, code: string): Promise<void> {
    const id = this.ids.next();
    await this.database.query(
      'sign-in-mail.queue',
      `WITH ordered AS (
         INSERT INTO mail (id, key, kind, step, recipient_id, address, data, ordered_at)
         VALUES ($1::uuid, 'sign-in-code/' || $1::text, 'sign-in-code', '1', (SELECT id FROM user_account WHERE email = $2::text), $2::text, $3,
           business_now())
       )
       INSERT INTO outbox (id, key, job, payload, available_at, created_at)
       VALUES ($1::uuid, 'mail/sign-in-code/' || $1::text, 'mail.send', jsonb_build_object('mailId', $1::text), business_now(), business_now())`,
      [id, email, JSON.stringify({ code, minutesValid: SIGN_IN_CODE.minutes })],
    );
    this.wakeup.signal();
  }
}
