import type { Conflict, Instant, Resubmission } from '#domain';
import type { Actor } from '#use-cases';
import { timestamp } from '../timestamp.js';
import type { Write } from '../unit-of-work/write-batch.js';

/** Replaces what is known of each named member. */
export function conflictsSet(formId: string, conflicts: readonly Conflict[], at: Instant, actor: Actor): Write {
  return {
    name: 'conflict.set',
    text: `INSERT INTO conflict (form_id, member_id, kind, state, reason, pinned, created_by, created_at)
      SELECT $1::uuid, c.member_id, c.kind, c.state, c.reason, c.pinned, $2::uuid, $3::timestamptz
      FROM unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::boolean[])
        AS c (member_id, kind, state, reason, pinned)
      ON CONFLICT ON CONSTRAINT conflict_pk DO UPDATE SET kind = excluded.kind, state = excluded.state,
        reason = excluded.reason, pinned = excluded.pinned, created_by = excluded.created_by,
        created_at = excluded.created_at`,
    values: [
      formId,
      actor,
      timestamp(at),
      conflicts.map(({ memberId }) => memberId),
      conflicts.map(({ kind }) => kind),
      conflicts.map(({ state }) => state),
      conflicts.map(({ reason }) => reason),
      conflicts.map(({ pinned }) => pinned),
    ],
  };
}

/** Copies the former form's conflicts, with who said them and when. Stale when they changed since they were read. */
export function conflictsCarried(formId: string, { of, conflicts }: Resubmission): Write {
  return {
    name: 'conflict.carry',
    text: `INSERT INTO conflict (form_id, member_id, kind, state, reason, pinned, created_by, created_at)
      SELECT $1::uuid, member_id, kind, state, reason, pinned, created_by, created_at
      FROM conflict WHERE form_id = $2::uuid AND member_id = ANY ($3::uuid[])`,
    values: [formId, of, conflicts.map(({ memberId }) => memberId)],
    rows: conflicts.length,
  };
}
