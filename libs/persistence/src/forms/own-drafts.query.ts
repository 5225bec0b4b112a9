import type { Draft } from '#domain';
import type { Database } from '../database.js';
import { DRAFT_SELECT, toDraft, type DraftRow } from './draft-row.js';

export interface OwnDraftsFilter {
  applicantId: string;
  program?: string | undefined;
  limit: number;
  /** The last id of the page before. */
  after?: string | undefined;
}

/** What a person has not sent yet, newest first. */
export class OwnDraftsQuery {
  constructor(private readonly database: Database) {}

  /** Reads one more than `limit`, so that the caller knows whether there is a next page. */
  async execute({ applicantId, program, limit, after }: OwnDraftsFilter): Promise<Draft[]> {
    const rows = await this.database.query<DraftRow>(
      'own-drafts',
      `${DRAFT_SELECT} WHERE applicant_id = $1 AND ($2::text IS NULL OR program = $2)
         AND ($3::uuid IS NULL OR id < $3::uuid)
       ORDER BY id DESC LIMIT $4`,
      [applicantId, program ?? null, after ?? null, limit + 1],
    );
    return rows.map(toDraft);
  }

  async find(id: string): Promise<Draft | undefined> {
    const [row] = await this.database.query<DraftRow>('own-drafts.find', `${DRAFT_SELECT} WHERE id = $1`, [id]);
    return row && toDraft(row);
  }
}
