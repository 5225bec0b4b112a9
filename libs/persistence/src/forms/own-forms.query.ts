import type { EligibilityForm, FormStatus } from '#domain';
import type { Database } from '../database.js';
import { FORM_SELECT, toForm, type FormRow } from './form-row.js';

export interface OwnFormsFilter {
  applicantId: string;
  /** As applicants see them: `in_review` includes deliberation and a held decision. */
  statuses?: readonly FormStatus[] | undefined;
  limit: number;
  /** The last id of the page before. */
  after?: string | undefined;
}

/** To an applicant no form is in deliberation or held, so no filter may find one that is. */
const STORED_AS: Partial<Record<FormStatus, readonly FormStatus[]>> = {
  in_review: ['in_review', 'deliberation', 'decision_held'],
  deliberation: [],
  decision_held: [],
};

/** What an applicant sent, newest first. */
export class OwnFormsQuery {
  constructor(private readonly database: Database) {}

  /** Reads one more than `limit`, so that the caller knows whether there is a next page. */
  async execute({ applicantId, statuses, limit, after }: OwnFormsFilter): Promise<EligibilityForm[]> {
    const stored = statuses?.flatMap((status) => STORED_AS[status] ?? [status]);
    const rows = await this.database.query<FormRow>(
      'own-forms',
      `${FORM_SELECT} WHERE f.applicant_id = $1 AND f.origin = 'application' AND ($2::text[] IS NULL OR f.status = ANY ($2::text[]))
         AND ($3::uuid IS NULL OR f.id < $3::uuid)
       ORDER BY f.id DESC LIMIT $4`,
      [applicantId, stored ?? null, after ?? null, limit + 1],
    );
    return rows.map(toForm);
  }
}
