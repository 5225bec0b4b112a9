import type { Advice, AgendaCredits, AgendaReading, Credit, CreditSource, CriterionAnswer } from '#domain';
import type { Database } from '../database.js';

export interface RecommendationRow {
  id: string;
  member: { id: string; name: string };
  recommendation: Advice;
  credits: Credit[];
  credit_source: CreditSource;
  comment: string;
  criteria: CriterionAnswer[];
  agenda: AgendaReading[];
  agenda_credits: AgendaCredits | null;
  round: number;
  revision: number;
  given_at: Date;
  ended_at: Date | null;
  ended_by: 'replacement' | 'withdrawal' | null;
}

const SELECT = `SELECT v.id, json_build_object('id', m.id, 'name', m.name) AS member, v.recommendation, v.credits,
    v.credit_source, v.comment, v.criteria, v.agenda, v.agenda_credits, v.round, v.revision, v.given_at, v.ended_at,
    v.ended_by
  FROM recommendation v JOIN user_account m ON m.id = v.member_id JOIN eligibility_form f ON f.id = v.form_id`;

/** What members advised about a form, oldest first. */
export class RecommendationsQuery {
  constructor(private readonly database: Database) {}

  /** @param former also those that were replaced or withdrawn, and those of earlier rounds. Reads one more than `limit`. */
  execute(
    formId: string,
    { former, after, limit }: { former: boolean; after: string | undefined; limit: number },
  ): Promise<RecommendationRow[]> {
    return this.database.query<RecommendationRow>(
      'recommendations',
      `${SELECT} WHERE v.form_id = $1 AND ($2 OR (v.ended_at IS NULL AND v.round = f.round))
         AND ($3::uuid IS NULL OR v.id > $3::uuid)
       ORDER BY v.id LIMIT $4`,
      [formId, former, after ?? null, limit + 1],
    );
  }

  async find(id: string): Promise<RecommendationRow | undefined> {
    const [row] = await this.database.query<RecommendationRow>('recommendation.find', `${SELECT} WHERE v.id = $1`, [
      id,
    ]);
    return row;
  }
}
