import {
  instantAt,
  type Assignment,
  type Conflict,
  type Credit,
  type Decision,
  type EligibilityForm,
  type FormContent,
  type FormOrigin,
  type Instant,
  type LocalDate,
  type OpenQuestion,
  type OpenStatus,
  type RoundOpening,
  type StandingRecommendation,
} from '#domain';

/** One form with its current decision and assignments, as `FORM_SELECT` returns it. */
export interface FormRow {
  id: string;
  number: string;
  program: string;
  policy_version: string;
  origin: FormOrigin;
  applicant_id: string;
  occurrence_of: string | null;
  status: EligibilityForm['status'];
  content: FormContent;
  resubmission_of: string | null;
  resubmissions: number;
  resubmitted_as: string | null;
  revision: number;
  paused_at: Date | null;
  useful_until: Date | null;
  submitted_at: Date;
  admitted_at: Date | null;
  due_at: Date | number;
  queue: string | null;
  former_status: OpenStatus | null;
  release_at: Date | null;
  released_at: Date | null;
  breached_at: Date | null;
  round: number;
  round_id: string | null;
  round_kind: RoundOpening['kind'] | null;
  round_started_at: Date | null;
  appeals: number;
  earlier_reviewers: string[];
  revoked_at: Date | null;
  duplicate_of: string | null;
  version: number;
  applicant_version: number;
  event_count: number;
  history_hash: Buffer;
  assignments: Assignment[];
  conflicts: Conflict[];
  recommendations: StandingRecommendation[];
  quorum_lost_at: Date | null;
  question_id: string | null;
  question_message: string | null;
  question_due_on: LocalDate | null;
  asked_by: string | null;
  asked_at: Date | null;
  decision_id: string | null;
  outcome: Decision['outcome'] | null;
  credits: Credit[] | null;
  reasons: string[] | null;
  message: string | null;
  conditions: string[] | null;
  expires_on: LocalDate | null;
  decided_by: string | null;
  decided_at: Date | null;
  late: boolean | null;
}

export const FORM_SELECT = `
  SELECT f.*, d.id AS decision_id, d.outcome, d.credits, d.reasons, d.message, d.decided_by, d.decided_at, d.late,
    d.conditions, d.expires_on::text AS expires_on,
    CASE WHEN f.round = 1 THEN '{}' ELSE ARRAY(
      SELECT e.decided_by FROM decision e WHERE e.form_id = f.id AND e.round < f.round AND e.discarded_at IS NULL
      UNION SELECT r.member_id FROM recommendation r WHERE r.form_id = f.id AND r.round < f.round AND r.ended_at IS NULL
    ) END AS earlier_reviewers,
    q.id AS question_id, q.message AS question_message, q.due_on::text AS question_due_on, q.asked_by, q.asked_at,
    (SELECT coalesce(json_agg(json_build_object('id', a.id, 'reviewerId', a.reviewer_id) ORDER BY a.assigned_at, a.id), '[]')
       FROM assignment a WHERE a.form_id = f.id AND a.ended_at IS NULL) AS assignments,
    (SELECT coalesce(json_agg(json_build_object('memberId', c.member_id, 'kind', c.kind, 'state', c.state,
                              'reason', c.reason, 'pinned', c.pinned) ORDER BY c.member_id), '[]')
       FROM conflict c WHERE c.form_id = f.id) AS conflicts,
    (SELECT coalesce(json_agg(json_build_object('id', v.id, 'memberId', v.member_id, 'recommendation', v.recommendation,
                              'revision', v.revision) ORDER BY v.id), '[]')
       FROM recommendation v WHERE v.form_id = f.id AND v.round = f.round AND v.ended_at IS NULL) AS recommendations
  FROM eligibility_form f
  LEFT JOIN decision d ON d.form_id = f.id AND d.round = f.round AND d.discarded_at IS NULL
  LEFT JOIN information_request q ON q.form_id = f.id AND q.closed_at IS NULL`;

/** Null stands for "never": PostgreSQL's `infinity` comes as a number. */
export function instantOrNull(value: Date | number | null): Instant | null {
  return value instanceof Date ? instantAt(value.getTime()) : null;
}

function known<T>(value: T | null, column: string): T {
  if (value === null) throw new Error(`The form's column ${column} is empty in a state that needs it.`);
  return value;
}

export function toForm(row: FormRow): EligibilityForm {
  const facts = {
    id: row.id,
    number: row.number,
    program: row.program,
    policyVersion: row.policy_version,
    origin: row.origin,
    applicantId: row.applicant_id,
    content: row.content,
    occurrenceOf: row.occurrence_of,
    resubmissionOf: row.resubmission_of,
    resubmissions: row.resubmissions,
    resubmittedAs: row.resubmitted_as,
    revision: row.revision,
    question: toQuestion(row),
    pausedAt: instantOrNull(row.paused_at),
    usefulUntil: instantOrNull(row.useful_until),
    submittedAt: instantAt(row.submitted_at.getTime()),
    admittedAt: instantOrNull(row.admitted_at),
    version: row.version,
    applicantVersion: row.applicant_version,
    round: row.round,
    opening: toOpening(row),
    appeals: row.appeals,
    earlierReviewers: row.earlier_reviewers,
    revokedAt: instantOrNull(row.revoked_at),
    duplicateOf: row.duplicate_of,
    assignments: row.assignments,
    conflicts: row.conflicts,
    recommendations: row.recommendations,
    quorumLostAt: instantOrNull(row.quorum_lost_at),
    breachedAt: instantOrNull(row.breached_at),
  };
  const dueAt = instantOrNull(row.due_at);
  switch (row.status) {
    case 'submitted':
      return { ...facts, status: row.status, dueAt: known(dueAt, 'due_at') };
    case 'in_review':
    case 'information_requested':
    case 'deliberation':
      return { ...facts, status: row.status, dueAt: known(dueAt, 'due_at'), queue: known(row.queue, 'queue') };
    case 'decision_held':
      return {
        ...facts,
        status: row.status,
        dueAt: known(dueAt, 'due_at'),
        queue: known(row.queue, 'queue'),
        decision: toDecision(row),
        formerStatus: known(row.former_status, 'former_status'),
        releaseAt: known(instantOrNull(row.release_at), 'release_at'),
      };
    case 'approved':
    case 'not_approved':
      return {
        ...facts,
        status: row.status,
        dueAt,
        queue: known(row.queue, 'queue'),
        decision: toDecision(row),
        releasedAt: known(instantOrNull(row.released_at), 'released_at'),
      };
    case 'refused_late':
      return { ...facts, status: row.status, dueAt: null };
    case 'withdrawn':
    case 'duplicate':
      return { ...facts, status: row.status, dueAt, queue: row.queue };
  }
}

export function toOpening({
  round_id: id,
  round_kind: kind,
  round_started_at: at,
}: Pick<FormRow, 'round_id' | 'round_kind' | 'round_started_at'>): RoundOpening | null {
  if (id === null) return null;
  return { id, kind: known(kind, 'round_kind'), at: known(instantOrNull(at), 'round_started_at') };
}

function toQuestion(row: FormRow): OpenQuestion | null {
  if (row.question_id === null) return null;
  return {
    id: row.question_id,
    message: known(row.question_message, 'information_request.message'),
    dueOn: known(row.question_due_on, 'information_request.due_on'),
    askedBy: known(row.asked_by, 'information_request.asked_by'),
    askedAt: known(instantOrNull(row.asked_at), 'information_request.asked_at'),
  };
}

function toDecision(row: FormRow): Decision {
  return {
    id: known(row.decision_id, 'decision.id'),
    round: row.round,
    outcome: known(row.outcome, 'decision.outcome'),
    credits: known(row.credits, 'decision.credits'),
    reasons: known(row.reasons, 'decision.reasons'),
    message: known(row.message, 'decision.message'),
    conditions: known(row.conditions, 'decision.conditions'),
    expiresOn: row.expires_on,
    decidedBy: known(row.decided_by, 'decision.decided_by'),
    decidedAt: known(instantOrNull(row.decided_at), 'decision.decided_at'),
    late: known(row.late, 'decision.late'),
  };
}
