import type { DraftAccess, FormAccess, FormStatus } from '#domain';
import { FormAccessReader } from '#use-cases';
import type { Database } from '../database.js';

interface AccessRow {
  program: string;
  applicant_id: string | null;
  status: FormStatus;
  conflicted_ids: string[];
  held_decision_by: string | null;
}

export class PostgresFormAccessReader extends FormAccessReader {
  constructor(private readonly database: Database) {
    super();
  }

  async find(formId: string): Promise<FormAccess | undefined> {
    const [row] = await this.database.query<AccessRow>(
      'form-access',
      `SELECT f.program, CASE WHEN f.origin = 'application' THEN f.applicant_id END AS applicant_id, f.status,
         ARRAY(SELECT c.member_id FROM conflict c WHERE c.form_id = f.id AND c.state = 'in-conflict') AS conflicted_ids,
         CASE WHEN f.status = 'decision_held' THEN (
           SELECT d.decided_by FROM decision d WHERE d.form_id = f.id AND d.round = f.round AND d.discarded_at IS NULL
         ) END AS held_decision_by
       FROM eligibility_form f WHERE f.id = $1`,
      [formId],
    );
    if (row === undefined) return undefined;
    return {
      formId,
      program: row.program,
      applicantId: row.applicant_id,
      status: row.status,
      conflictedIds: row.conflicted_ids,
      heldDecisionBy: row.held_decision_by,
    };
  }

  async findDraft(draftId: string): Promise<DraftAccess | undefined> {
    const [draft] = await this.database.query<DraftAccess & Record<string, unknown>>(
      'draft-access',
      `SELECT applicant_id AS "applicantId" FROM draft WHERE id = $1
       UNION ALL SELECT applicant_id FROM eligibility_form WHERE id = $1 LIMIT 1`,
      [draftId],
    );
    return draft;
  }
}
