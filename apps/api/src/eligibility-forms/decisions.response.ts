import type { DecisionRow } from '#persistence';
import { changesOf, DecisionResponse, hoursOf, type PersonResponse } from './form.response.js';

export class PastDecisionResponse extends DecisionResponse {
  id!: string;
  round!: number;
  /** When the approval was revoked. */
  revokedAt!: string | null;
  /** For the committee and headquarters. */
  decidedBy?: PersonResponse;

  static of(row: DecisionRow, audience: 'applicant' | 'committee'): PastDecisionResponse {
    const { id, round, outcome, reasons, message, conditions, late } = row;
    return {
      id,
      round,
      outcome,
      credits: hoursOf(row.credits),
      reasons,
      message,
      conditions,
      expiresOn: row.expires_on,
      decidedAt: row.decided_at.toISOString(),
      late,
      creditChanges: changesOf(row.requested, row),
      revokedAt: row.revoked_at?.toISOString() ?? null,
      ...(audience === 'committee' && { decidedBy: row.decided_by }),
    };
  }
}

export class DecisionListResponse {
  items!: PastDecisionResponse[];
}
