import type { ActingMember, Identity } from '#domain';
import { Committees, type ComparedForm, type Identities, type Person } from '#use-cases';
import type { Database } from '../database.js';

const UNDECIDED = `f.status IN ('submitted', 'in_review', 'information_requested', 'deliberation', 'decision_held')`;

const FORMS_AT_ONCE = 500;

export class PostgresCommittees extends Committees {
  constructor(private readonly database: Database) {
    super();
  }

  reviewers(program: string): Promise<Person[]> {
    return this.holders(program, ['reviewer', 'chair']);
  }

  chairs(program: string): Promise<Person[]> {
    return this.holders(program, ['chair']);
  }

  headquarters(program: string): Promise<Person[]> {
    return this.holders(program, ['hq']);
  }

  acting(program: string): Promise<ActingMember[]> {
    return this.database.query<ActingMember>(
      'committee.acting',
      `SELECT member_id AS id, is_chair AS "isChair", actor_id AS "actorId" FROM acting_members($1) ORDER BY member_id`,
      [program],
    );
  }

  async assignedForms(program: string, memberId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'committee.assigned-forms',
      `SELECT f.id FROM assignment a JOIN eligibility_form f ON f.id = a.form_id
       WHERE a.reviewer_id = $2 AND a.ended_at IS NULL AND f.program = $1 AND ${UNDECIDED} ORDER BY f.id`,
      [program, memberId],
    );
    return rows.map(({ id }) => id);
  }

  async undecidedForms(program: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'committee.undecided-forms',
      `SELECT f.id FROM eligibility_form f WHERE f.program = $1 AND ${UNDECIDED} ORDER BY f.id`,
      [program],
    );
    return rows.map(({ id }) => id);
  }

  openForms(program: string, after: string | null): Promise<ComparedForm[]> {
    return this.database.query<ComparedForm & Record<string, unknown>>(
      'committee.open-forms',
      `SELECT f.id, f.content, CASE f.origin WHEN 'application' THEN
           jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'employer', u.employer) END AS applicant
       FROM eligibility_form f JOIN user_account u ON u.id = f.applicant_id
       WHERE f.program = $1 AND ($2::uuid IS NULL OR f.id > $2) AND (${UNDECIDED} OR f.status = 'refused_late')
       ORDER BY f.id LIMIT ${FORMS_AT_ONCE}`,
      [program, after],
    );
  }

  async identities(program: string, applicantId: string): Promise<Identities> {
    const rows = await this.database.query<Identity & { member: boolean }>(
      'committee.identities',
      `SELECT u.id, u.name, u.email, u.employer, m.user_id IS NOT NULL AS member
       FROM (SELECT DISTINCT user_id FROM role_grant WHERE program = $1 AND role IN ('reviewer', 'chair')
             UNION SELECT $2::uuid) person
       JOIN user_account u ON u.id = person.user_id
       LEFT JOIN LATERAL (SELECT g.user_id FROM role_grant g
         WHERE g.user_id = u.id AND g.program = $1 AND g.role IN ('reviewer', 'chair') LIMIT 1) m ON true
       WHERE u.status = 'active' OR u.id = $2
       ORDER BY u.id`,
      [program, applicantId],
    );
    const people = rows.map(({ member, ...identity }) => ({ member, identity }));
    const applicant = people.find(({ identity }) => identity.id === applicantId)?.identity;
    if (applicant === undefined) throw new Error(`Applicant ${applicantId} has no account.`);
    return { applicant, members: people.filter(({ member }) => member).map(({ identity }) => identity) };
  }

  private holders(program: string, roles: readonly string[]): Promise<Person[]> {
    return this.database.query<Person>(
      'committee.holders',
      `SELECT u.id, u.name, u.email FROM user_account u
       WHERE u.status = 'active'
         AND EXISTS (SELECT FROM role_grant g WHERE g.user_id = u.id AND g.program = $1 AND g.role = ANY ($2::text[]))
       ORDER BY u.id`,
      [program, roles],
    );
  }
}
