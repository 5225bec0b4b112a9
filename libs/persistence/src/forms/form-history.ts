import { createHash } from 'node:crypto';
import { PUBLIC_EVENTS, type FormEvent, type Instant } from '#domain';
import type { Actor } from '#use-cases';
import { timestamp } from '../timestamp.js';
import type { Write } from '../unit-of-work/write-batch.js';

/** Where a form's history stands: how many events it has and the hash of the last one. */
export interface HistoryHead {
  eventCount: number;
  hash: Buffer;
}

export const EMPTY_HISTORY: HistoryHead = { eventCount: 0, hash: Buffer.alloc(32) };

export interface HistoryRow {
  seq: number;
  type: FormEvent['type'];
  isPublic: boolean;
  /** JSON. */
  data: string;
  hash: Buffer;
}

/**
 * The rows that events become at the end of a form's history. Each hash covers the one before it and the event's own content, so that a row
 * changed or removed later is found by recomputing the chain.
 */
export function historyRows(
  formId: string,
  head: HistoryHead,
  events: readonly FormEvent[],
  at: Instant,
  actor: Actor,
): { head: HistoryHead; rows: HistoryRow[] } {
  let { eventCount, hash } = head;
  const writtenAt = timestamp(at);
  const rows = events.map((event) => {
    const { type, ...data } = event;
    eventCount += 1;
    hash = chainedHash(hash, { formId, seq: eventCount, type, actor, at: writtenAt, data });
    return { seq: eventCount, type, isPublic: PUBLIC_EVENTS.has(type), data: JSON.stringify(data), hash };
  });
  return { head: { eventCount, hash }, rows };
}

/** Appends events to a form's history. */
export function historyWrites(
  formId: string,
  head: HistoryHead,
  events: readonly FormEvent[],
  at: Instant,
  actor: Actor,
): { head: HistoryHead; write: Write } {
  const { head: next, rows } = historyRows(formId, head, events, at, actor);
  const write: Write = {
    name: 'history.insert',
    text: `INSERT INTO form_history (form_id, seq, type, public, actor_id, at, data, hash)
      SELECT $1::uuid, e.seq, e.type, e.public, $2::uuid, $3::timestamptz, e.data::jsonb, e.hash
      FROM unnest($4::int[], $5::text[], $6::boolean[], $7::text[], $8::bytea[]) AS e (seq, type, public, data, hash)`,
    values: [
      formId,
      actor,
      timestamp(at),
      rows.map((row) => row.seq),
      rows.map((row) => row.type),
      rows.map((row) => row.isPublic),
      rows.map((row) => row.data),
      rows.map((row) => row.hash),
    ],
  };
  return { head: next, write };
}

/** SHA-256 over the previous hash and the event as JSON with sorted keys. */
export function chainedHash(previous: Buffer, event: Record<string, unknown>): Buffer {
  return createHash('sha256').update(previous).update(canonicalJson(event)).digest();
}

/** JSON with keys in order at every level, as PostgreSQL's `jsonb` does not keep the order they were written in. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
