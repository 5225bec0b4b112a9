import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

export const PROGRAM = 'ami-cmi';

export interface Person {
  id: string;
  token: string;
}

/** Stores signed-in people, so many that they seldom wait for each other's rows. */
export async function signInPeople(database: pg.Pool, count: number, role?: 'chair'): Promise<Person[]> {
  const people = Array.from({ length: count }, () => ({
    id: uuidv7(),
    token: `dkt_${randomBytes(32).toString('base64url')}`,
  }));
  const ids = people.map(({ id }) => id);
  const hashes = people.map(({ token }) => createHash('sha256').update(token).digest());
  await database.query(
    `INSERT INTO user_account (id, email, name) SELECT id, id || '@bench.example', 'Somebody' FROM unnest($1::uuid[]) id`,
    [ids],
  );
  await database.query(
    `INSERT INTO session (id, token_hash, user_id, expires_at)
     SELECT gen_random_uuid(), p.hash, p.id, now() + interval '7 days' FROM unnest($1::uuid[], $2::bytea[]) AS p (id, hash)`,
    [ids, hashes],
  );
  if (role === undefined) return people;
  await database.query(
    `INSERT INTO role_grant (id, user_id, program, role) SELECT gen_random_uuid(), id, $2, $3 FROM unnest($1::uuid[]) id`,
    [ids, PROGRAM, role],
  );
  return people;
}

export function authorized({ token }: Person): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

export function nth<T>(list: readonly T[], index: number): T {
  return list[index % list.length]!;
}
