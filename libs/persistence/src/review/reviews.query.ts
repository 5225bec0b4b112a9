import { instantAt, type Credit, type FormOrigin, type FormStatus, type ReviewGroup, type RoundOpening } from '#domain';
import type { Database } from '../database.js';
import type { NamedAssignee } from '../forms/form-detail.query.js';
import { instantOrNull, toOpening } from '../forms/form-row.js';
import { unreadMessages } from '../forms/messages.query.js';
import { IS_OPEN, reviewWhere, type ReviewFilter } from './review-filter.js';
import { GROUP, WITH_ACTING } from './review-group.sql.js';

export const REVIEW_SORTS = ['dueAt', '-dueAt', 'submittedAt', '-submittedAt', 'lastUseful', '-lastUseful'] as const;
export type ReviewSort = (typeof REVIEW_SORTS)[number];

export interface ReviewRow {
  id: string;
  number: string;
  program: string;
  status: FormStatus;
  title: string;
  provider: string;
  queue: string | null;
  requested_credits: Credit[];
  submitted_at: Date;
  due_at: Date | number;
  /** Since when the promise stands still. */
  paused_at: Date | null;
  admitted_at: Date | null;
  round_id: string | null;
  round_kind: RoundOpening['kind'] | null;
  round_started_at: Date | null;
  policy_version: string;
  /** When a decision was made that is held. */
  held_since: Date | null;
  last_useful_at: Date | number;
  /** Null for a form that is not open. */
  group: ReviewGroup | null;
  version: number;
  assignees: NamedAssignee[];
  origin: FormOrigin;
  /** Null for a pre-approval. */
  applicant: { id: string; name: string } | null;
  unread_messages: number;
  /** The last decision came after the promised instant. */
  late: boolean;
  /** Members who may not take part. */
  conflicts: number;
  /** The sort value as text, exact for the next page's cursor. */
  sort_value: string;
}

export interface ReviewPage {
  sort: ReviewSort;
  limit: number;
  /** Sort value and id of the last row of the page before. */
  after?: { value: string; id: string } | undefined;
}

const ORDERS: Record<ReviewSort, { column: string; direction: 'ASC' | 'DESC'; comparison: '>' | '<' }> = {
  dueAt: { column: 'due_at', direction: 'ASC', comparison: '>' },
  '-dueAt': { column: 'due_at', direction: 'DESC', comparison: '<' },
  submittedAt: { column: 'submitted_at', direction: 'ASC', comparison: '>' },
  '-submittedAt': { column: 'submitted_at', direction: 'DESC', comparison: '<' },
  lastUseful: { column: 'last_useful_at', direction: 'ASC', comparison: '>' },
  '-lastUseful': { column: 'last_useful_at', direction: 'DESC', comparison: '<' },
};

/** What its promise consists of, and since when a decision is held. */
export function promiseOf(row: ReviewRow) {
  return {
    dueAt: instantOrNull(row.due_at),
    pausedAt: instantOrNull(row.paused_at),
    submittedAt: instantAt(row.submitted_at.getTime()),
    admittedAt: instantOrNull(row.admitted_at),
    opening: toOpening(row),
    heldSince: instantOrNull(row.held_since),
  };
}

/** A program's forms as its committee sees them, a page at a time. The page is cut before anything is joined. */
export class ReviewsQuery {
  constructor(private readonly database: Database) {}

  /** Reads one more than the page's limit. */
  execute(filter: ReviewFilter, { sort, limit, after }: ReviewPage): Promise<ReviewRow[]> {
    const { column, direction, comparison } = ORDERS[sort];
    const where = reviewWhere(filter);
    const values = [...where.values, limit + 1];
    let beyond = '';
    if (after !== undefined) {
      values.push(after.value, after.id);
      beyond = `AND (f.${column}, f.id) ${comparison} ($${values.length - 1}::timestamptz, $${values.length}::uuid)`;
    }
    return this.database.query<ReviewRow>(
      where.name(`reviews-${sort}${after === undefined ? '' : '-next'}`),
      `${WITH_ACTING}
       SELECT page.*, CASE WHEN page.paused_at IS NOT NULL AND page.status = 'decision_held' THEN (SELECT d.decided_at
           FROM decision d WHERE d.form_id = page.id AND d.round = page.round AND d.discarded_at IS NULL) END AS held_since,
         CASE WHEN page.origin = 'application' THEN json_build_object('id', u.id, 'name', u.name) END AS applicant,
         ${unreadMessages('page.id', '$2', 'm.from_applicant')} AS unread_messages,
         coalesce((SELECT d.late FROM decision d WHERE d.form_id = page.id AND d.round = page.round AND d.discarded_at IS NULL
                   ORDER BY d.decided_at DESC LIMIT 1), false) AS late,
         (SELECT count(*)::int FROM conflict c WHERE c.form_id = page.id AND c.state = 'in-conflict') AS conflicts,
         (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'assignmentId', a.id)
                                   ORDER BY a.assigned_at, a.id), '[]')
          FROM assignment a JOIN user_account r ON r.id = a.reviewer_id
          WHERE a.form_id = page.id AND a.ended_at IS NULL) AS assignees
       FROM (SELECT f.id, f.number, f.program, f.status, f.content #>> '{activity,title}' AS title,
               f.content #>> '{activity,provider}' AS provider, f.queue, f.content -> 'requestedCredits' AS requested_credits,
               f.submitted_at, f.due_at, f.version, f.origin, f.applicant_id, f.last_useful_at, f.paused_at, f.admitted_at,
               f.round_started_at, f.round_id, f.round_kind, f.policy_version, f.round,
               CASE WHEN ${IS_OPEN} THEN ${GROUP} END AS "group", f.${column}::text AS sort_value, f.${column} AS sort_at
             FROM eligibility_form f WHERE ${where.text} ${beyond}
             ORDER BY f.${column} ${direction}, f.id ${direction} LIMIT $${where.values.length + 1}) page
       JOIN user_account u ON u.id = page.applicant_id
       ORDER BY page.sort_at ${direction}, page.id ${direction}`,
      values,
    );
  }
}
