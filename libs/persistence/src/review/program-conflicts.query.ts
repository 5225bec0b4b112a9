import type { ConflictKind, ConflictState, FormStatus } from '#domain';
import type { Database } from '../database.js';
import { VISIBLE } from './review-filter.js';

export interface ProgramConflictFilter {
  program: string;
  /** Forms that they may not see are left out, so a chair never finds a case of their own. */
  viewerId: string;
  memberId?: string | undefined;
  kind?: ConflictKind | undefined;
  state?: ConflictState | undefined;
  limit: number;
  /** Instant, form and member of the last row of the page before. */
  after?: { at: string; formId: string; memberId: string } | undefined;
}

export interface ProgramConflictRow {
  form: { id: string; number: string; title: string; status: FormStatus };
  member: { id: string; name: string };
  kind: ConflictKind;
  state: ConflictState;
  reason: string;
  pinned: boolean;
  /** Null for what the product detected. */
  createdBy: { id: string; name: string } | null;
  createdAt: Date;
  /** The instant as text, exact for the next page's cursor. */
  at: string;
}

/** What stands between members and a program's forms, the latest first. */
export class ProgramConflictsQuery {
  constructor(private readonly database: Database) {}

  /** Reads one more than the page's limit. */
  execute(filter: ProgramConflictFilter): Promise<ProgramConflictRow[]> {
    const { program, viewerId, memberId, kind, state, limit, after } = filter;
    return this.database.query<ProgramConflictRow & Record<string, unknown>>(
      'program-conflicts',
      `SELECT json_build_object('id', f.id, 'number', f.number, 'title', f.content #>> '{activity,title}',
           'status', f.status) AS form,
         json_build_object('id', m.id, 'name', m.name) AS member, k.kind, k.state, k.reason, k.pinned,
         CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'name', b.name) END AS "createdBy",
         k.created_at AS "createdAt", k.created_at::text AS at
       FROM conflict k JOIN eligibility_form f ON f.id = k.form_id
       JOIN user_account m ON m.id = k.member_id LEFT JOIN user_account b ON b.id = k.created_by
       WHERE f.program = $1 AND ${VISIBLE}
         AND ($3::uuid IS NULL OR k.member_id = $3) AND ($4::text IS NULL OR k.kind = $4)
         AND ($5::text IS NULL OR k.state = $5)
         AND ($6::timestamptz IS NULL OR (k.created_at, k.form_id, k.member_id) < ($6, $7::uuid, $8::uuid))
       ORDER BY k.created_at DESC, k.form_id DESC, k.member_id DESC LIMIT $9`,
      [
        ...[program, viewerId, memberId ?? null, kind ?? null, state ?? null],
        ...[after?.at ?? null, after?.formId ?? null, after?.memberId ?? null, limit + 1],
      ],
    );
  }
}
