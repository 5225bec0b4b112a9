/** The rule of `reviewGroup` in the domain, over the rows of one program: `$1` is the program, `$2` the member. */

/**
 * Goes before every statement that mentions a group; materialized, so that it is asked once for all forms. To take a
 * quorum out of its policy's document for each form was half the time of a count.
 */
export const WITH_ACTING = `WITH acting AS MATERIALIZED (SELECT * FROM acting_members($1)),
  quorum AS MATERIALIZED (SELECT p.version, coalesce((p.document #>> '{review,decision,quorum}')::int, 1) AS needed
    FROM policy_version p WHERE p.program = $1)`;

/** Who may decide in this round: an appeal goes to others than those who took part before. */
const isFree = (member: string): string => `(f.origin <> 'application' OR ${member} <> f.applicant_id)
  AND NOT EXISTS (SELECT FROM conflict b WHERE b.form_id = f.id AND b.member_id = ${member} AND b.state = 'in-conflict')
  AND NOT (f.round_kind IS NOT DISTINCT FROM 'appeal' AND (
    EXISTS (SELECT FROM decision e
      WHERE e.form_id = f.id AND e.round < f.round AND e.discarded_at IS NULL AND e.decided_by = ${member})
    OR EXISTS (SELECT FROM recommendation e
      WHERE e.form_id = f.id AND e.round < f.round AND e.ended_at IS NULL AND e.member_id = ${member})))`;
/** Assignees who can act, or who stand in for them. */
const ACTING = `assignment a JOIN acting y ON y.member_id = a.reviewer_id
  WHERE a.form_id = f.id AND a.ended_at IS NULL AND ${isFree('y.actor_id')}`;
const QUORUM = '(SELECT n.needed FROM quorum n WHERE n.version = f.policy_version)';
/** Who is asked for a recommendation: the assignees where they are enough for the quorum, else every member. */
const isAsked = (member: string): string => `((SELECT count(DISTINCT y.actor_id) FROM ${ACTING}) < ${QUORUM}
  OR EXISTS (SELECT FROM ${ACTING} AND y.actor_id = ${member}))`;
const hasSpoken = (member: string): string => `EXISTS (SELECT FROM recommendation v WHERE v.form_id = f.id
  AND v.round = f.round AND v.revision = f.revision AND v.ended_at IS NULL AND v.member_id = ${member})`;
const IS_AWAITED = `EXISTS (SELECT FROM acting x WHERE ${isAsked('x.member_id')} AND ${isFree('x.member_id')}
  AND NOT ${hasSpoken('x.member_id')})`;
/** A clear majority of the recommendations that count: any member may close it. */
const IS_MAJORITY = `(f.status = 'deliberation' AND EXISTS (SELECT FROM policy_version p
    WHERE p.program = f.program AND p.version = f.policy_version AND p.document #>> '{review,decision,mode}' = 'majority')
  AND (SELECT count(*) >= ${QUORUM} AND sum(CASE v.recommendation WHEN 'approve' THEN 1 ELSE -1 END) <> 0
    FROM recommendation v JOIN acting x ON x.member_id = v.member_id
    WHERE v.form_id = f.id AND v.round = f.round AND v.revision = f.revision AND v.ended_at IS NULL
      AND ${isFree('v.member_id')}))`;
const IS_CLOSER = `${IS_MAJORITY}
  OR EXISTS (SELECT FROM acting x WHERE x.member_id = $2 AND x.is_chair)
  OR NOT EXISTS (SELECT FROM acting x WHERE x.is_chair AND ${isFree('x.member_id')})`;

/** Of an open form. */
export const GROUP = `CASE
  WHEN f.status = 'information_requested' THEN 'waiting-for-applicant'
  WHEN NOT EXISTS (SELECT FROM acting x WHERE x.member_id = $2 AND ${isFree('x.member_id')}) THEN 'waiting-for-others'
  WHEN f.status = 'in_review' AND NOT ${hasSpoken('$2')} AND ${isAsked('$2')} THEN 'needs-my-action'
  WHEN f.status = 'in_review' AND ${IS_AWAITED} THEN 'waiting-for-others'
  WHEN ${IS_CLOSER} THEN 'needs-my-action'
  ELSE 'waiting-for-others' END`;

/**
 * Whether an open form is in the group that a parameter names. A CASE, because PostgreSQL takes `=` for rare: it would work
 * the group out for every open form and sort them, instead of going down the order until a page is full.
 */
export const inGroup = (group: string): string => `CASE
  WHEN f.status = 'information_requested' THEN ${group}::text = 'waiting-for-applicant'
  WHEN ${group}::text = 'waiting-for-applicant' THEN false
  ELSE (${GROUP}) = ${group} END`;
