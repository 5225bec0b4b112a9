import type { Credit, Decision, LocalDate } from '#domain';
import type { Database } from '../database.js';

export interface DecisionRow {
  id: string;
  round: number;
  outcome: Decision['outcome'];
  credits: Credit[];
  /** As the form asked for when it was decided. */
  requested: Credit[];
  reasons: string[];
  message: string;
  conditions: string[];
  expires_on: LocalDate | null;
  decided_at: Date;
  late: boolean;
  revoked_at: Date | null;
  decided_by: { id: string; name: string };
}

/** What was decided on a form and made known, one decision a round, the latest first. */
export class DecisionsQuery {
  constructor(private readonly database: Database) {}

  execute(formId: string): Promise<DecisionRow[]> {
    return this.database.query<DecisionRow>(
      'decisions',
      `SELECT d.id, d.round, d.outcome, d.credits, d.reasons, d.message, d.conditions, d.expires_on::text AS expires_on,
         d.decided_at, d.late,
         coalesce((SELECT r.content FROM form_revision r WHERE r.form_id = f.id AND r.created_at <= d.decided_at
            ORDER BY r.revision DESC LIMIT 1), f.content) -> 'requestedCredits' AS requested,
         json_build_object('id', u.id, 'name', u.name) AS decided_by,
         (SELECT h.at FROM form_history h WHERE h.form_id = f.id AND h.type = 'approval.revoked'
            AND h.data ->> 'decisionId' = d.id::text) AS revoked_at
       FROM decision d JOIN eligibility_form f ON f.id = d.form_id JOIN user_account u ON u.id = d.decided_by
       WHERE d.form_id = $1 AND d.discarded_at IS NULL
         AND (d.round < f.round OR f.status IN ('approved', 'not_approved'))
       ORDER BY d.round DESC`,
      [formId],
    );
  }
}
