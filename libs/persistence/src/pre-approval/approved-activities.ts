import type { ApprovedActivity } from '#domain';

export type ApprovedRow = ApprovedActivity & Record<string, unknown>;

/** Activities of the program `$1` whose approvals stand, with one of the titles `$2` in any case. */
export const APPROVED_ACTIVITIES = `SELECT f.id AS "formId", f.number, f.content -> 'activity' AS activity
  FROM eligibility_form f
  WHERE f.program = $1 AND f.status = 'approved' AND f.revoked_at IS NULL
    AND lower(f.content #>> '{activity,title}') = ANY (lower($2::text[]::text)::text[])
  ORDER BY f.id`;
