import { instantAt, type LocalDate, type Renewal } from '#domain';
import { Renewals, type AuditDraw } from '#use-cases';
import type { Database } from '../database.js';
import { RENEWAL_SELECT, toRenewal, type RenewalRow } from './renewal-row.js';

interface AuditRow extends Omit<AuditDraw, 'drawnAt'> {
  drawnAt: Date;
  [more: string]: unknown;
}

const AUDIT = `SELECT id, program, term_end_from::text AS "from", term_end_to::text AS "to", percent, seed, population,
  renewal_ids AS "renewalIds", answer_by::text AS "answerBy", drawn_at AS "drawnAt", drawn_by AS "drawnBy" FROM renewal_audit`;

export class PostgresRenewals extends Renewals {
  constructor(private readonly database: Database) {
    super();
  }

  async find(program: string, id: string): Promise<Renewal | undefined> {
    const renewal = await this.byId(id);
    return renewal?.program === program ? renewal : undefined;
  }

  async byId(id: string): Promise<Renewal | undefined> {
    const [row] = await this.database.query<RenewalRow>('renewal.by-id', `${RENEWAL_SELECT} WHERE r.id = $1`, [id]);
    return row && toRenewal(row);
  }

  async ofMember(program: string, memberId: string): Promise<Renewal[]> {
    const rows = await this.database.query<RenewalRow>(
      'renewals.of-member',
      `${RENEWAL_SELECT} WHERE r.member_id = $2 AND r.program = $1 ORDER BY r.term_end DESC, r.id`,
      [program, memberId],
    );
    return rows.map(toRenewal);
  }

  async undecidedOf(credentialId: string): Promise<Renewal[]> {
    const rows = await this.database.query<RenewalRow>(
      'renewals.undecided',
      `${RENEWAL_SELECT} WHERE r.credential_id = $1 AND r.status IN ('open', 'submitted', 'returned', 'fee_due')
       ORDER BY r.term_end`,
      [credentialId],
    );
    return rows.map(toRenewal);
  }

  async auditable(program: string, from: LocalDate, to: LocalDate): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'renewals.auditable',
      `SELECT r.id FROM renewal r WHERE r.program = $1 AND r.term_end BETWEEN $2 AND $3 AND r.submitted_at IS NOT NULL
         AND r.status IN ('submitted', 'fee_due', 'renewed') AND r.audit IS NULL ORDER BY r.id`,
      [program, from, to],
    );
    return rows.map(({ id }) => id);
  }

  async audit(id: string): Promise<AuditDraw | undefined> {
    const [row] = await this.database.query<AuditRow>('renewal-audit.find', `${AUDIT} WHERE id = $1`, [id]);
    return row && toDraw(row);
  }

  async audits(program: string): Promise<AuditDraw[]> {
    const rows = await this.database.query<AuditRow>(
      'renewal-audits.list',
      `${AUDIT} WHERE program = $1 ORDER BY drawn_at DESC, id LIMIT 200`,
      [program],
    );
    return rows.map(toDraw);
  }
}

function toDraw(row: AuditRow): AuditDraw {
  return { ...row, drawnAt: instantAt(row.drawnAt.getTime()) };
}
