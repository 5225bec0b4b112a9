import type { Database } from '../database.js';

export interface ReviewerRow {
  id: string;
  name: string;
  isChair: boolean;
  /** The day they are back; null for who is not away today. */
  awayUntil: string | null;
}

/** Members of the committee who may see a form: neither its applicant nor in conflict with it. */
export class ReviewersQuery {
  constructor(private readonly database: Database) {}

  execute(formId: string): Promise<ReviewerRow[]> {
    return this.database.query<ReviewerRow>(
      'reviewers',
      `SELECT u.id, u.name, bool_or(g.role = 'chair') AS "isChair",
         (SELECT max(b.until_on)::text FROM absence b
          WHERE b.program = f.program AND b.member_id = u.id
            AND b.from_on <= program_today(f.program) AND b.until_on > program_today(f.program)) AS "awayUntil"
       FROM eligibility_form f
       JOIN role_grant g ON g.program = f.program AND g.role IN ('reviewer', 'chair')
       JOIN user_account u ON u.id = g.user_id AND u.status = 'active'
       WHERE f.id = $1 AND (u.id <> f.applicant_id OR f.origin = 'pre-approval')
         AND NOT EXISTS (SELECT FROM conflict c
           WHERE c.form_id = f.id AND c.member_id = u.id AND c.state = 'in-conflict')
       GROUP BY f.program, u.id, u.name ORDER BY u.name, u.id`,
      [formId],
    );
  }
}
