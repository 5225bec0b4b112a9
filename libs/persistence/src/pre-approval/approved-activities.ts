import type { ApprovedActivity } from '#domain';

export type ApprovedRow = ApprovedActivity & Record<string, unknown>;

/** Activities of the program `$1` whose approvals stand, with one of the titles `$2` in any case and spacing. */
export const APPROVED_ACTIVITIES = `SELECT f.id AS "formId", f.number, f.content -> 'activity' AS activity
  FROM eligibility_form f
  WHERE f.program = $1 AND f.status = 'approved' AND f.revoked_at IS NULL
    AND plain_title(f.content #>> '{activity,title}') = ANY (ARRAY(SELECT plain_title(t) FROM unnest($2::text[]) t))
  ORDER BY f.id`;
