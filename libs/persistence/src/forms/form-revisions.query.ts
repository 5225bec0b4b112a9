import type { FormContent } from '#domain';
import type { Database } from '../database.js';

export interface FormRevision {
  revision: number;
  content: FormContent;
  reason: 'submission' | 'answer';
  created_at: Date;
  author: { id: string; name: string };
}

/** Every content of a form, in order. The first is the form's own until an answer makes another. */
export class FormRevisionsQuery {
  constructor(private readonly database: Database) {}

  execute(formId: string): Promise<FormRevision[]> {
    return this.database.query<FormRevision>(
      'form-revisions',
      `SELECT r.revision, r.content, r.reason, r.created_at, json_build_object('id', u.id, 'name', u.name) AS author
       FROM (SELECT revision, content, reason, created_at, created_by FROM form_revision WHERE form_id = $1
             UNION ALL
             SELECT 1, content, 'submission', submitted_at, applicant_id FROM eligibility_form
             WHERE id = $1 AND revision = 1) r
       JOIN user_account u ON u.id = r.created_by
       ORDER BY r.revision`,
      [formId],
    );
  }
}
