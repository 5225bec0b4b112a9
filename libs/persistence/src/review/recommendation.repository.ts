import { instantAt, type Instant, type Recommendation } from '#domain';
import type { Recommendations } from '#use-cases';
import type { Database } from '../database.js';
import { timestamp } from '../timestamp.js';
import type { Write } from '../unit-of-work/write-batch.js';

type RecommendationRow = Omit<Recommendation, 'at'> & { at: Date };

export class RecommendationRepository implements Recommendations {
  constructor(
    private readonly database: Database,
    private readonly writes: Write[],
  ) {}

  async get(id: string): Promise<Recommendation> {
    const [row] = await this.database.query<RecommendationRow>(
      'recommendation.get',
      `SELECT id, form_id AS "formId", round, revision, member_id AS "memberId", recommendation, credits,
         credit_source AS "creditSource", comment, criteria, agenda, agenda_credits AS "agendaCredits", given_at AS at
       FROM recommendation WHERE id = $1`,
      [id],
    );
    if (row === undefined) throw new Error(`There is no recommendation ${id}.`);
    return { ...row, at: instantAt(row.at.getTime()) };
  }

  insert(given: Recommendation, replaced: string | null): void {
    if (replaced !== null) this.end(replaced, 'replacement', given.at);
    this.writes.push({
      name: 'recommendation.insert',
      text: `INSERT INTO recommendation (id, form_id, round, revision, member_id, recommendation, credits, credit_source,
          comment, criteria, agenda, agenda_credits, given_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      values: [
        given.id,
        given.formId,
        given.round,
        given.revision,
        given.memberId,
        given.recommendation,
        JSON.stringify(given.credits),
        given.creditSource,
        given.comment,
        JSON.stringify(given.criteria),
        JSON.stringify(given.agenda),
        given.agendaCredits === null ? null : JSON.stringify(given.agendaCredits),
        timestamp(given.at),
      ],
    });
  }

  withdraw(id: string, at: Instant): void {
    this.end(id, 'withdrawal', at);
  }

  private end(id: string, by: 'replacement' | 'withdrawal', at: Instant): void {
    this.writes.push({
      name: 'recommendation.end',
      text: `UPDATE recommendation SET ended_at = $2, ended_by = $3 WHERE id = $1 AND ended_at IS NULL`,
      values: [id, timestamp(at), by],
      rows: 1,
    });
  }
}
