import type { FormAccess, FormStatus } from '#domain';
import { FormAccessReader } from '#use-cases';
import type { Database } from '../database.js';

interface AccessRow {
  program: string;
  applicant_id: string;
  status: FormStatus;
  conflicted_ids: string[];
}

export class PostgresFormAccessReader extends FormAccessReader {
  constructor(private readonly database: Database) {
    super();
  }

  async find(formId: string): Promise<FormAccess | undefined> {
    const [row] = await this.database.query<AccessRow>(
      'form-access',
      `SELECT program, applicant_id, status,
         ARRAY(SELECT member_id FROM conflict WHERE form_id = f.id AND state = 'in-conflict') AS conflicted_ids
       FROM eligibility_form f WHERE id = $1`,
      [formId],
    );
    if (row === undefined) return undefined;
    const { program, applicant_id: applicantId, status, conflicted_ids: conflictedIds } = row;
    return { formId, program, applicantId, status, conflictedIds };
  }
}
