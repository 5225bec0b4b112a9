import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { DomainError, type Credential, type Instant, type LocalDate } from '#domain';
import { MemberRoll, openingEntry, type HeldCredential, type RollChange } from '#use-cases';
import { UNIQUE_VIOLATION, type Database } from '../database.js';
import { timestamp } from '../timestamp.js';
import type { Wakeup } from '../wakeup.js';

export interface CredentialRow {
  id: string;
  program: string;
  member_id: string;
  kind: string | null;
  certification_id: string;
  awarded_on: LocalDate;
  term_start: LocalDate | null;
  term_end: LocalDate | null;
  ended_on: LocalDate | null;
  ended_reason: string | null;
  version: number;
  [more: string]: unknown;
}

export const CREDENTIAL_COLUMNS = `c.id, c.program, c.member_id, c.kind, c.certification_id, c.awarded_on::text,
  c.term_start::text, c.term_end::text, c.ended_on::text, c.ended_reason, c.version`;
const WITH_PERSON = `SELECT ${CREDENTIAL_COLUMNS}, u.email, u.name FROM credential c JOIN user_account u ON u.id = c.member_id`;

type PersonRow = CredentialRow & { email: string; name: string };

export class PostgresMemberRoll extends MemberRoll {
  constructor(
    private readonly database: Database,
    private readonly wakeup: Wakeup,
  ) {
    super();
  }

  async ofMember(program: string, memberId: string): Promise<Credential[]> {
    const rows = await this.database.query<CredentialRow>(
      'credentials.of-member',
      `SELECT ${CREDENTIAL_COLUMNS} FROM credential c WHERE c.member_id = $2 AND c.program = $1
       ORDER BY c.awarded_on, c.id`,
      [program, memberId],
    );
    return rows.map(toCredential);
  }

  async find(program: string, id: string): Promise<HeldCredential | undefined> {
    const [row] = await this.database.query<PersonRow>(
      'credential.find',
      `${WITH_PERSON} WHERE c.program = $1 AND c.id = $2`,
      [program, id],
    );
    return row && toHeld(row);
  }

  async byId(id: string): Promise<Credential | undefined> {
    const [row] = await this.database.query<CredentialRow>(
      'credential.by-id',
      `SELECT ${CREDENTIAL_COLUMNS} FROM credential c WHERE c.id = $1`,
      [id],
    );
    return row && toCredential(row);
  }

  async known(
    program: string,
    certificationIds: readonly string[],
    emails: readonly string[],
  ): Promise<HeldCredential[]> {
    const rows = await this.database.query<PersonRow>(
      'credentials.known',
      `${WITH_PERSON} WHERE c.program = $1 AND (lower(c.certification_id) IN (SELECT lower(id) FROM unnest($2::text[]) AS id) OR u.email = ANY ($3::text[]))
       ORDER BY c.id`,
      [program, certificationIds, emails],
    );
    return rows.map(toHeld);
  }

  /** One after the other within a program; all in one statement for each table, however many they are. */
  async store(program: string, changes: readonly RollChange[], at: Instant, by: string): Promise<void> {
    if (changes.length === 0) return;
    try {
      await this.database.transaction(async (client) => {
        await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`member_roll/${program}`]);
        const members = await accountsFor(client, changes, by);
        const stored = changes.map((change) => ({ ...change, memberId: members.get(change.email) ?? '' }));
        await insertNew(
          client,
          stored.filter(({ formerVersion }) => formerVersion === null),
        );
        await updateKnown(
          client,
          stored.filter(({ formerVersion }) => formerVersion !== null),
        );
        await recordEvents(client, stored, at, by);
        await planReminders(client, changes, at);
      });
    } catch (error) {
      throw translated(error);
    }
    this.wakeup.signal();
  }
}

type Stored = RollChange & { memberId: string };

/** People who are not known yet get an account without roles; the name is taken where an account has none of its own. */
async function accountsFor(
  client: PoolClient,
  changes: readonly RollChange[],
  by: string,
): Promise<Map<string, string>> {
  const people = new Map(changes.map(({ email, name }) => [email, { id: uuidv7(), email, name }]));
  const { rows: created } = await client.query<{ id: string }>(
    `INSERT INTO user_account (id, email, name)
     SELECT p.id, p.email, coalesce(nullif(p.name, ''), split_part(p.email, '@', 1))
     FROM jsonb_to_recordset($1::jsonb) AS p (id uuid, email text, name text)
     ON CONFLICT (email) DO NOTHING RETURNING id`,
    [JSON.stringify([...people.values()])],
  );
  await client.query(
    `INSERT INTO account_event (user_id, kind, details, actor_id) SELECT id, 'account.created', '{}', $2 FROM unnest($1::uuid[]) AS id`,
    [created.map(({ id }) => id), by],
  );
  await client.query(
    // Who reviews under the new name is compared with the committee's forms again.
    `WITH named AS (
       UPDATE user_account u SET name = p.name FROM jsonb_to_recordset($1::jsonb) AS p (email text, name text)
       WHERE u.email = p.email AND p.name <> '' AND u.name = split_part(u.email, '@', 1) AND u.name <> p.name
       RETURNING u.id)
     INSERT INTO outbox (id, key, job, payload, available_at, created_at)
     SELECT gen_random_uuid(), 'named/' || gen_random_uuid(), 'member.replace',
       jsonb_build_object('program', g.program, 'memberId', g.user_id), business_now(), business_now()
     FROM (SELECT DISTINCT program, user_id FROM role_grant WHERE role IN ('reviewer', 'chair')) g
     JOIN named ON named.id = g.user_id`,
    [JSON.stringify([...people.values()])],
  );
  const { rows } = await client.query<{ id: string; email: string }>(
    'SELECT id, email FROM user_account WHERE email = ANY ($1::text[])',
    [[...people.keys()]],
  );
  return new Map(rows.map(({ id, email }) => [email, id]));
}

const SHAPE = `(id uuid, program text, member_id uuid, kind text, certification_id text, awarded_on date, term_start date,
  term_end date, ended_on date, ended_reason text, version int, former int)`;

function asRows(stored: readonly Stored[]): string {
  return JSON.stringify(
    stored.map(({ credential: { term, ending, ...rest }, memberId, formerVersion }) => ({
      id: rest.id,
      program: rest.program,
      member_id: memberId,
      kind: rest.kind,
      certification_id: rest.certificationId,
      awarded_on: rest.awardedOn,
      term_start: term?.start ?? null,
      term_end: term?.end ?? null,
      ended_on: ending?.on ?? null,
      ended_reason: ending?.reason ?? null,
      version: rest.version,
      former: formerVersion,
    })),
  );
}

async function insertNew(client: PoolClient, stored: readonly Stored[]): Promise<void> {
  if (stored.length === 0) return;
  await client.query(
    `INSERT INTO credential (id, program, member_id, kind, certification_id, awarded_on, term_start, term_end, ended_on,
       ended_reason, version)
     SELECT c.id, c.program, c.member_id, c.kind, c.certification_id, c.awarded_on, c.term_start, c.term_end, c.ended_on,
       c.ended_reason, c.version FROM jsonb_to_recordset($1::jsonb) AS c ${SHAPE}`,
    [asRows(stored)],
  );
}

async function updateKnown(client: PoolClient, stored: readonly Stored[]): Promise<void> {
  if (stored.length === 0) return;
  const { rowCount } = await client.query(
    `UPDATE credential k SET kind = c.kind, certification_id = c.certification_id, awarded_on = c.awarded_on,
       term_start = c.term_start, term_end = c.term_end, ended_on = c.ended_on, ended_reason = c.ended_reason,
       version = c.version
     FROM jsonb_to_recordset($1::jsonb) AS c ${SHAPE} WHERE k.id = c.id AND k.version = c.former`,
    [asRows(stored)],
  );
  if (rowCount !== stored.length) {
    throw new DomainError('credential.version-stale', 'The credential has changed since it was read.');
  }
}

async function recordEvents(client: PoolClient, stored: readonly Stored[], at: Instant, by: string): Promise<void> {
  await client.query(
    `INSERT INTO credential_event (credential_id, version, facts, actor_id, at)
     SELECT e.id, e.version, e.facts, $2, $3 FROM jsonb_to_recordset($1::jsonb) AS e (id uuid, version int, facts jsonb)`,
    [
      JSON.stringify(
        stored.map(({ credential: { id, version, kind, certificationId, awardedOn, term, ending } }) => ({
          id,
          version,
          facts: { kind, certificationId, awardedOn, term, ending },
        })),
      ),
      by,
      timestamp(at),
    ],
  );
}

/** A term that ends on the day it ended on before is told of once; its renewal is looked at with every version. */
async function planReminders(client: PoolClient, changes: readonly RollChange[], at: Instant): Promise<void> {
  const rows = changes.flatMap(({ reminders }) =>
    reminders.map(({ at: due, ...payload }) => ({
      id: uuidv7(),
      key: `term-remind/${payload.credentialId}/${payload.termEnd}/${payload.months}`,
      job: 'term.remind',
      payload,
      due: timestamp(due),
    })),
  );
  const openings = changes.flatMap(({ opening }) =>
    opening === null ? [] : [{ id: uuidv7(), ...openingEntry(opening), due: timestamp(opening.at) }],
  );
  await client.query(
    `INSERT INTO outbox (id, key, job, payload, available_at, created_at)
     SELECT r.id, r.key, r.job, r.payload, r.due, $2
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, key text, job text, payload jsonb, due timestamptz)
     ON CONFLICT (key) DO NOTHING`,
    [JSON.stringify([...rows, ...openings]), timestamp(at)],
  );
}

function translated(error: unknown): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code !== UNIQUE_VIOLATION) return error;
  if (constraint === 'credential_certificate_key') {
    return new DomainError(
      'credential.exists',
      'That certification ID is given already: capital letters make no difference.',
      {},
      [{ pointer: '/certificationId', message: 'is given already: capital letters make no difference' }],
    );
  }
  if (constraint === 'credential_held_key') {
    return new DomainError('credential.exists', 'This person holds the credential already.');
  }
  return error;
}

export function toCredential(row: CredentialRow): Credential {
  return {
    id: row.id,
    program: row.program,
    memberId: row.member_id,
    kind: row.kind,
    certificationId: row.certification_id,
    awardedOn: row.awarded_on,
    term: row.term_start === null || row.term_end === null ? null : { start: row.term_start, end: row.term_end },
    ending: row.ended_on === null ? null : { on: row.ended_on, reason: row.ended_reason ?? '' },
    version: row.version,
  };
}

function toHeld(row: PersonRow): HeldCredential {
  return { credential: toCredential(row), email: row.email, name: row.name };
}
