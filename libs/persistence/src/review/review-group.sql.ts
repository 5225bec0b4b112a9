/** The rule of `reviewGroup` in the domain, over the rows of one program: `$1` is the program, `$2` the member. */

/** Goes before every statement that mentions a group; materialized, so that it is asked once for all forms. */
export const WITH_ACTING = `WITH acting AS MATERIALIZED (SELECT * FROM acting_members($1))`;

/** Who may decide in this round: an appeal goes to others than those who decided before. */
const isFree = (member: string): string => `(f.origin <> 'application' OR ${member} <> f.applicant_id)
  AND NOT EXISTS (SELECT FROM conflict b WHERE b.form_id = f.id AND b.member_id = ${member} AND b.state = 'in-conflict')
  AND NOT (f.round_kind IS NOT DISTINCT FROM 'appeal' AND EXISTS (SELECT FROM decision e
    WHERE e.form_id = f.id AND e.round < f.round AND e.discarded_at IS NULL AND e.decided_by = ${member}))`;
const ASSIGNED = `SELECT FROM assignment a JOIN acting x ON x.member_id = a.reviewer_id
  WHERE a.form_id = f.id AND a.ended_at IS NULL AND ${isFree('x.actor_id')}`;
const IS_CLOSER = `EXISTS (SELECT FROM acting x WHERE x.member_id = $2 AND x.is_chair)
  OR NOT EXISTS (SELECT FROM acting x WHERE x.is_chair AND ${isFree('x.member_id')})`;

/** Of an open form. */
export const GROUP = `CASE
  WHEN f.status = 'information_requested' THEN 'waiting-for-applicant'
  WHEN NOT EXISTS (SELECT FROM acting x WHERE x.member_id = $2 AND ${isFree('x.member_id')}) THEN 'waiting-for-others'
  WHEN f.status = 'deliberation' THEN CASE WHEN ${IS_CLOSER} THEN 'needs-my-action' ELSE 'waiting-for-others' END
  WHEN EXISTS (${ASSIGNED} AND x.actor_id = $2) OR NOT EXISTS (${ASSIGNED}) THEN 'needs-my-action'
  ELSE 'waiting-for-others' END`;
