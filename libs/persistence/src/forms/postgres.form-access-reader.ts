import type { FormAccess, FormStatus } from '#domain';
import { FormAccessReader } from '#use-cases';
import type { Database } from '../database.js';

export class PostgresFormAccessReader extends FormAccessReader {
  constructor(private readonly database: Database) {
    super();
  }

  async find(formId: string): Promise<FormAccess | undefined> {
    const [row] = await this.database.query<{ program: string; applicant_id: string; status: FormStatus }>(
      'form-access',
      'SELECT program, applicant_id, status FROM eligibility_form WHERE id = $1',
      [formId],
    );
    if (row === undefined) return undefined;
    return { formId, program: row.program, applicantId: row.applicant_id, status: row.status, conflictedIds: [] };
  }
}
