import { IdempotencyRecords, type IdempotentRequest, type RecordedAnswer, type Reservation } from '#use-cases';
import type { Database } from '../database.js';

/** A run that did not answer within this time is taken for dead. */
const LOCK_SECONDS = 30;

interface RecordRow {
  same_body: boolean;
  state: 'running' | 'answered';
  status: number;
  headers: Record<string, string>;
  body: string;
  retry_after: number;
}

export class PostgresIdempotencyRecords extends IdempotencyRecords {
  constructor(private readonly database: Database) {
    super();
  }

  async reserve(request: IdempotentRequest, freshId: string): Promise<Reservation> {
    await this.database.query(
      'idempotency.purge',
      `DELETE FROM idempotency_record WHERE created_at < now() - interval '24 hours'`,
    );
    const resourceId = await this.claim(request, freshId);
    if (resourceId !== undefined) return { kind: 'run', resourceId };
    const record = await this.read(request);
    // Forgotten between the two statements: the first request was refused before it ran.
    if (!record) return { kind: 'running', retryAfterSeconds: 1 };
    if (!record.same_body) return { kind: 'key-reused' };
    if (record.state === 'running') return { kind: 'running', retryAfterSeconds: record.retry_after };
    const { status, headers, body } = record;
    return { kind: 'answered', answer: { status, headers, body } };
  }

  async keep(request: IdempotentRequest, { status, headers, body }: RecordedAnswer): Promise<void> {
    await this.database.query(
      'idempotency.keep',
      `UPDATE idempotency_record SET state = 'answered', status = $4, headers = $5, body = $6
       WHERE person_id = $1 AND route = $2 AND key = $3`,
      [...keyOf(request), status, JSON.stringify(headers), body],
    );
  }

  async forget(request: IdempotentRequest): Promise<void> {
    await this.database.query(
      'idempotency.forget',
      `DELETE FROM idempotency_record WHERE person_id = $1 AND route = $2 AND key = $3 AND state = 'running'`,
      keyOf(request),
    );
  }

  async unlock(request: IdempotentRequest): Promise<void> {
    await this.database.query(
      'idempotency.unlock',
      `UPDATE idempotency_record SET locked_until = now()
       WHERE person_id = $1 AND route = $2 AND key = $3 AND state = 'running'`,
      keyOf(request),
    );
  }

  /** The id to run under: of a new record, or of one whose run died. Undefined when neither applies. */
  private async claim(request: IdempotentRequest, freshId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ resource_id: string }>(
      'idempotency.claim',
      `INSERT INTO idempotency_record AS r (person_id, route, key, body_hash, resource_id, state, locked_until)
       VALUES ($1, $2, $3, $4, $5, 'running', now() + $6::int * interval '1 second')
       ON CONFLICT ON CONSTRAINT idempotency_record_pk DO UPDATE SET locked_until = excluded.locked_until
       WHERE r.state = 'running' AND r.locked_until <= now() AND r.body_hash = excluded.body_hash
       RETURNING r.resource_id`,
      [...keyOf(request), request.bodyHash, freshId, LOCK_SECONDS],
    );
    return row?.resource_id;
  }

  private async read(request: IdempotentRequest): Promise<RecordRow | undefined> {
    const [row] = await this.database.query<RecordRow>(
      'idempotency.read',
      `SELECT body_hash = $4 AS same_body, state, status, headers, body,
              greatest(1, ceil(extract(epoch FROM locked_until - now())))::int AS retry_after
       FROM idempotency_record WHERE person_id = $1 AND route = $2 AND key = $3`,
      [...keyOf(request), request.bodyHash],
    );
    return row;
  }
}

function keyOf({ personId, route, key }: IdempotentRequest): [string, string, string] {
  return [personId, route, key];
}
