import { SIGN_IN_CODE, SignInCodes, type CodeAttempt, type NewSignInCode } from '#use-cases';
import type { Database } from '../database.js';

export class PostgresSignInCodes extends SignInCodes {
  constructor(private readonly database: Database) {
    super();
  }

  issue({ id, email, hash }: NewSignInCode): Promise<boolean> {
    return this.database.transaction(async (client) => {
      // One request per address at a time, so that the count below is true when the row is written.
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`sign_in_code/${email}`]);
      await client.query('DELETE FROM sign_in_code WHERE expires_at <= now()');
      const { rowCount } = await client.query(
        `INSERT INTO sign_in_code (id, email, code_hash, expires_at)
         SELECT $1, $2, $3, now() + $4::int * interval '1 minute'
         WHERE (SELECT count(*) FROM sign_in_code WHERE email = $2 AND expires_at > now()) < $5::int`,
        [id, email, hash, SIGN_IN_CODE.minutes, SIGN_IN_CODE.mails],
      );
      return rowCount === 1;
    });
  }

  async attempt(email: string): Promise<CodeAttempt | undefined> {
    const [row] = await this.database.query<CodeAttempt>(
      'sign-in-code.attempt',
      `UPDATE sign_in_code SET tries = least(tries + 1, $2::int + 1)
       WHERE used_at IS NULL AND expires_at > now()
         AND id = (SELECT id FROM sign_in_code WHERE email = $1 ORDER BY created_at DESC, id DESC LIMIT 1)
       RETURNING id, code_hash AS hash, tries::int`,
      [email, SIGN_IN_CODE.tries],
    );
    return row;
  }

  async use(id: string): Promise<boolean> {
    const used = await this.database.query(
      'sign-in-code.use',
      'UPDATE sign_in_code SET used_at = now() WHERE id = $1 AND used_at IS NULL RETURNING id',
      [id],
    );
    return used.length === 1;
  }
}
