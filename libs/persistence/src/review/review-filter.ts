import type { FormOrigin } from '#domain';
import { inGroup } from './review-group.sql.js';

/** Which of a program's forms a member looks at. */
export interface ReviewFilter {
  program: string;
  /** Never sees their own forms here, nor those they are in conflict with. */
  memberId: string;
  group?: string | undefined;
  queue?: string | undefined;
  statuses?: readonly string[] | undefined;
  /** A member's id, or `none` for forms without an assignee. */
  assignee?: string | undefined;
  overdue?: boolean | undefined;
  dueSoon?: boolean | undefined;
  /** Whether a decision was made, and too late. */
  late?: boolean | undefined;
  openQuestion?: boolean | undefined;
  round?: number | undefined;
  category?: string | undefined;
  tag?: string | undefined;
  format?: string | undefined;
  delivery?: string | undefined;
  origin?: FormOrigin | undefined;
  /** Whole name, in upper or lower case. */
  provider?: string | undefined;
  /** ISO instants; the end is exclusive. */
  submitted?: { from?: string | undefined; before?: string | undefined } | undefined;
  /** Dates of the activity's first day, both inclusive; forms without dates match neither. */
  starts?: { from?: string | undefined; to?: string | undefined } | undefined;
  /** Words of which each must be in the number, the title or the provider. */
  words?: readonly string[] | undefined;
  /** These forms alone. */
  ids?: readonly string[] | undefined;
}

/** Still owed an answer, the state in which a form counts as open in its queue. */
const OPEN: readonly string[] = ['in_review', 'information_requested', 'deliberation'];
export const OPEN_STATUSES = `(${OPEN.map((status) => `'${status}'`).join(', ')})`;

export const IS_OPEN = `f.status IN ${OPEN_STATUSES}`;

/** The part of every list, count and search that keeps from a member what they may not see. */
export const VISIBLE = `f.status <> 'draft' AND (f.applicant_id <> $2 OR f.origin = 'pre-approval') AND NOT EXISTS (
  SELECT FROM conflict c WHERE c.form_id = f.id AND c.member_id = $2 AND c.state = 'in-conflict')`;
export const OVERDUE = `(f.status = 'submitted' OR ${IS_OPEN}) AND f.due_at <= coalesce(f.paused_at, business_now())`;
/** Answers that are owed within three days. */
export const DUE_SOON = `(f.status = 'submitted' OR ${IS_OPEN}) AND f.paused_at IS NULL AND f.due_at > business_now()
  AND f.due_at <= business_now() + interval '3 days'`;

/** As the index `eligibility_form_words_idx` has it. */
const WORDS_IN = `lower(f.number || ' ' || (f.content #>> '{activity,title}') || ' ' || (f.content #>> '{activity,provider}'))`;
const CURRENT_ASSIGNMENT = 'SELECT FROM assignment a WHERE a.form_id = f.id AND a.ended_at IS NULL';
const OPEN_QUESTION = 'EXISTS (SELECT FROM information_request q WHERE q.form_id = f.id AND q.closed_at IS NULL)';
const LATE = `EXISTS (SELECT FROM decision d
  WHERE d.form_id = f.id AND d.round = f.round AND d.discarded_at IS NULL AND d.late)`;
const STARTS_ON = `f.content #>> '{activity,startsOn}' COLLATE "C"`;

type Condition = (value: string) => string;

/** One condition for each part of a filter that takes a value. */
const VALUED: [keyof ReviewFilter, Condition][] = [
  ['group', inGroup],
  ['queue', (value) => `f.queue = ${value}`],
  ['statuses', (value) => `f.status = ANY (${value}::text[])`],
  ['round', (value) => `f.round = ${value}::int`],
  [
    'category',
    (value) => `f.content -> 'requestedCredits' @> jsonb_build_array(jsonb_build_object('category', ${value}::text))`,
  ],
  ['tag', (value) => `f.content #> '{activity,tags}' @> to_jsonb(${value}::text)`],
  ['format', (value) => `f.content #>> '{activity,format}' = ${value}`],
  ['delivery', (value) => `f.content #>> '{activity,delivery}' = ${value}`],
  ['provider', (value) => `lower(f.content #>> '{activity,provider}') = lower(${value})`],
  ['ids', (value) => `f.id = ANY (${value}::uuid[])`],
];
const YES_OR_NO: [keyof ReviewFilter, string][] = [
  ['overdue', OVERDUE],
  ['dueSoon', DUE_SOON],
  ['late', LATE],
  ['openQuestion', OPEN_QUESTION],
];

export interface ReviewWhere {
  /**
   * Names the conditions, below what the caller puts before it; null when there are words to search for. How rare they
   * are decides between the index of words and the order of the list: at a million forms 20 ms against 10 s.
   */
  name: (caller: string) => string | null;
  text: string;
  values: unknown[];
}

/** Turns a filter into SQL: `$1` is the program, `$2` the member. Needs `WITH_ACTING` where it names a group. */
export function reviewWhere(filter: ReviewFilter): ReviewWhere {
  const values: unknown[] = [filter.program, filter.memberId];
  const names: string[] = [];
  const conditions = ['f.program = $1', VISIBLE];
  const add = (name: string, condition: Condition, ...value: unknown[]): void => {
    values.push(...value);
    names.push(name);
    conditions.push(condition(`$${values.length}`));
  };
  // What a parameter holds tells the planner nothing: without these words no cached plan uses the open forms' indexes.
  const open = filter.statuses?.every((status) => OPEN.includes(status)) === true || filter.group !== undefined;
  if (open) add('open', () => IS_OPEN);
  for (const [name, condition] of VALUED) {
    if (filter[name] !== undefined) add(name, condition, filter[name]);
  }
  for (const [name, condition] of YES_OR_NO) {
    if (filter[name] !== undefined) {
      const wanted = filter[name] === true;
      add(`${name}-${wanted}`, () => (wanted ? `(${condition})` : `NOT (${condition})`));
    }
  }
  // In words, so that a cached plan can use the index of pre-approvals.
  if (filter.origin !== undefined) add(`origin-${filter.origin}`, () => `f.origin = '${String(filter.origin)}'`);
  if (filter.assignee === 'none') add('unassigned', () => `NOT EXISTS (${CURRENT_ASSIGNMENT})`);
  else if (filter.assignee !== undefined) {
    add('assignee', (value) => `EXISTS (${CURRENT_ASSIGNMENT} AND a.reviewer_id = ${value}::uuid)`, filter.assignee);
  }
  const { submitted, starts } = filter;
  if (submitted?.from !== undefined) add('since', (value) => `f.submitted_at >= ${value}::timestamptz`, submitted.from);
  if (submitted?.before !== undefined) {
    add('before', (value) => `f.submitted_at < ${value}::timestamptz`, submitted.before);
  }
  if (starts?.from !== undefined) add('starts-from', (value) => `${STARTS_ON} >= ${value}`, starts.from);
  if (starts?.to !== undefined) add('starts-to', (value) => `${STARTS_ON} <= ${value}`, starts.to);
  if (filter.words !== undefined) {
    // One condition each: no index can answer to all of a list at once. PostgreSQL lowers the words, too, see below.
    for (const word of filter.words) add('word', (value) => `${WORDS_IN} LIKE lower(${value})`, containing(word));
  }
  const isSearch = filter.words !== undefined;
  const name = (caller: string): string | null => (isSearch ? null : `${caller}-${names.join('-')}`);
  return { name, text: conditions.join(' AND '), values };
}

/** A LIKE pattern in which the word's own `%`, `_` and `\\` stand for themselves. */
export function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}

/** The patterns are lowered by PostgreSQL too: JavaScript lowers some letters to others (Σ, İ). */
export function allWordsIn(lowered: string, patterns: string): string {
  return `${lowered} LIKE ALL (lower(${patterns}::text[]::text)::text[])`;
}
