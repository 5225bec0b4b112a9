import type { Credit, LocalDate } from '#domain';
import type { Database } from '../database.js';

export interface PrecedentSearch {
  program: string;
  personId: string;
  /** Members and headquarters also see what was not approved, and why, and what waits. */
  forCommittee: boolean;
  title?: string | undefined;
  url?: string | undefined;
  startsOn?: string | undefined;
  /** The form that is looked at, which is no precedent of itself. */
  formId?: string | undefined;
}

export interface PrecedentRow {
  form_id: string;
  own: boolean;
  /** While it is in the catalog. */
  listing_id: string | null;
  listed_until: Date | number | null;
  title: string;
  provider: string;
  url: string | null;
  starts_on: LocalDate | null;
  ends_on: LocalDate | null;
  /** `pending`, `revoked` and `not_approved` for the committee, and for the person's own forms. */
  outcome: 'approved' | 'not_approved' | 'revoked' | 'pending';
  credits: Credit[] | null;
  reasons: string[] | null;
  decided_at: Date | null;
  similarity: number;
  same_url: boolean;
}

/** Titles count as similar from this share of common trigrams on. People read the list: it rather shows one too many. */
export const SIMILAR_FROM = 0.4;
export const MOST_PRECEDENTS = 10;

const TITLE = `(f.content #>> '{activity,title}')`;
const URL_OF = `plain_url(f.content #>> '{activity,url}')`;
const SAME_TITLE = `(${TITLE} % $3 AND similarity(${TITLE}, $3) >= ${SIMILAR_FROM})`;
const SAME_URL = `${URL_OF} = plain_url($4)`;
const OWN = `(f.applicant_id = $2 AND f.origin = 'application')`;
const DECIDED = `f.program = $1 AND f.status IN ('approved', 'not_approved')`;
const PENDING = `f.program = $1
  AND f.status IN ('submitted', 'in_review', 'information_requested', 'deliberation', 'decision_held')`;

/**
 * Decisions, and for the committee forms that wait, on the same address or a similar title, the closest first; a start
 * within 30 days of the one asked for counts like a tenth of similarity. Never more than ten (15 ms at ten thousand decided
 * forms). Forms that the person is in conflict with are left out.
 */
export class PrecedentsQuery {
  constructor(private readonly database: Database) {}

  execute({ program, personId, forCommittee, title, url, startsOn, formId }: PrecedentSearch): Promise<PrecedentRow[]> {
    return this.database.query<PrecedentRow>(
      'precedents',
      // Found title by title and address by address: with OR between them PostgreSQL reads the whole table.
      `WITH alike AS (
         SELECT f.id FROM eligibility_form f WHERE ${DECIDED} AND ${SAME_TITLE}
         UNION SELECT f.id FROM eligibility_form f WHERE ${DECIDED} AND ${SAME_URL}
         UNION SELECT f.id FROM eligibility_form f WHERE ${PENDING} AND ${OWN} AND (${SAME_TITLE} OR ${SAME_URL})
         UNION SELECT f.id FROM eligibility_form f WHERE $6 AND ${PENDING} AND (${SAME_TITLE} OR ${SAME_URL})
       )
       SELECT f.id AS form_id, ${OWN} AS own, l.id AS listing_id, l.listed_until, ${TITLE} AS title,
         f.content #>> '{activity,provider}' AS provider, f.content #>> '{activity,url}' AS url,
         f.content #>> '{activity,startsOn}' AS starts_on, f.content #>> '{activity,endsOn}' AS ends_on,
         CASE WHEN f.revoked_at IS NOT NULL THEN 'revoked'
           WHEN f.status IN ('approved', 'not_approved') THEN f.status ELSE 'pending' END AS outcome,
         d.credits, d.reasons, d.decided_at, closeness.similarity::float8, closeness.same_url
       FROM alike JOIN eligibility_form f USING (id)
       CROSS JOIN LATERAL (SELECT coalesce(similarity(${TITLE}, $3), 0) AS similarity,
         coalesce(${SAME_URL}, false) AS same_url) closeness
       LEFT JOIN decision d ON d.form_id = f.id AND d.round = f.round AND d.discarded_at IS NULL
         AND f.status IN ('approved', 'not_approved')
       LEFT JOIN listing l ON l.form_id = f.id AND l.revoked_at IS NULL AND l.listed_until > business_now()
       WHERE (f.status <> 'not_approved' AND f.revoked_at IS NULL OR $6 OR ${OWN}) AND f.id IS DISTINCT FROM $7::uuid
         AND NOT EXISTS (SELECT FROM conflict c WHERE c.form_id = f.id AND c.member_id = $2 AND c.state = 'in-conflict')
       ORDER BY closeness.same_url::int + closeness.similarity + CASE
           WHEN abs((f.content #>> '{activity,startsOn}')::date - $5::date) <= 30 THEN 0.1 ELSE 0 END DESC,
         d.decided_at DESC NULLS LAST, f.id DESC
       LIMIT ${MOST_PRECEDENTS}`,
      [program, personId, title ?? null, url ?? null, startsOn ?? null, forCommittee, formId ?? null],
    );
  }
}
