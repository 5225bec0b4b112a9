import { DomainError, type EligibilityForm } from '#domain';
import type { Database } from '../database.js';
import { FORM_SELECT, toForm, type FormRow } from './form-row.js';

export interface NamedAssignee {
  /** The reviewer's. */
  id: string;
  name: string;
  assignmentId: string;
}

export interface FormDetail {
  form: EligibilityForm;
  assignees: NamedAssignee[];
  /** Null for a pre-approval. */
  applicant: { id: string; name: string } | null;
  /** Who asked the open question. */
  asker: { id: string; name: string } | null;
}

type DetailRow = FormRow & { assignees: NamedAssignee[]; applicant_name: string; asker: FormDetail['asker'] };

/** One form with the names that go with it, in one round trip. */
export class FormDetailQuery {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `form.not-found` */
  async execute(formId: string): Promise<FormDetail> {
    const [row] = await this.database.query<DetailRow>(
      'form.detail',
      `SELECT detail.*, u.name AS applicant_name,
         (SELECT json_build_object('id', k.id, 'name', k.name) FROM user_account k WHERE k.id = detail.asked_by) AS asker,
         (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'assignmentId', a.id)
                                   ORDER BY a.assigned_at, a.id), '[]')
          FROM assignment a JOIN user_account r ON r.id = a.reviewer_id
          WHERE a.form_id = detail.id AND a.ended_at IS NULL) AS assignees
       FROM (${FORM_SELECT} WHERE f.id = $1) detail JOIN user_account u ON u.id = detail.applicant_id`,
      [formId],
    );
    if (row === undefined) throw new DomainError('form.not-found', 'There is no such form.');
    return {
      form: toForm(row),
      assignees: row.assignees,
      applicant: row.origin === 'application' ? { id: row.applicant_id, name: row.applicant_name } : null,
      asker: row.asker,
    };
  }
}
