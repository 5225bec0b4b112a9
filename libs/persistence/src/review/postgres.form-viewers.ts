import { FormViewers, type Doing, type FormViewer } from '#use-cases';
import type { Database } from '../database.js';

/** A browser says every 12 seconds that it is still there: two times may get lost. */
const SILENT = `interval '40 seconds'`;

/** Present members who may see the form now: a ruling of the last seconds hides them at once. */
const OTHERS = `SELECT u.id, u.name, v.doing FROM form_viewer v
  JOIN user_account u ON u.id = v.person_id AND u.status = 'active'
  JOIN eligibility_form f ON f.id = v.form_id
  WHERE v.form_id = $1 AND v.person_id <> $2 AND v.seen_at > now() - ${SILENT}
    AND EXISTS (SELECT FROM role_grant g
      WHERE g.user_id = u.id AND g.program = f.program AND g.role IN ('reviewer', 'chair'))
    AND NOT EXISTS (SELECT FROM conflict c
      WHERE c.form_id = v.form_id AND c.member_id = u.id AND c.state = 'in-conflict')
  ORDER BY u.name, u.id`;

export class PostgresFormViewers extends FormViewers {
  constructor(private readonly database: Database) {
    super();
  }

  stay(formId: string, memberId: string, doing: Doing): Promise<FormViewer[]> {
    return this.database.query<FormViewer>(
      'form-viewer.stay',
      // Who fell silent anywhere goes with it; whoever clears the same rows at the same time is not waited for.
      `WITH silent AS (
         SELECT form_id, person_id FROM form_viewer WHERE seen_at <= now() - ${SILENT} AND person_id <> $2
         ORDER BY seen_at LIMIT 100 FOR UPDATE SKIP LOCKED
       ), gone AS (
         DELETE FROM form_viewer v USING silent s WHERE v.form_id = s.form_id AND v.person_id = s.person_id
       ), here AS (
         INSERT INTO form_viewer (form_id, person_id, doing, seen_at) VALUES ($1, $2, $3, now())
         ON CONFLICT ON CONSTRAINT form_viewer_pk DO UPDATE SET doing = excluded.doing, seen_at = excluded.seen_at
       )
       ${OTHERS}`,
      [formId, memberId, doing],
    );
  }

  others(formId: string, memberId: string): Promise<FormViewer[]> {
    return this.database.query<FormViewer>('form-viewer.others', OTHERS, [formId, memberId]);
  }

  async leave(formId: string, memberId: string): Promise<void> {
    await this.database.query('form-viewer.leave', 'DELETE FROM form_viewer WHERE form_id = $1 AND person_id = $2', [
      formId,
      memberId,
    ]);
  }
}
