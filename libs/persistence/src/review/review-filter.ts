/** Which of a program's forms a member looks at. */
export interface ReviewFilter {
  program: string;
  /** Never sees their own forms here, nor those they are in conflict with. */
  memberId: string;
  queue?: string | undefined;
  statuses?: readonly string[] | undefined;
  /** A member's id, or `none` for forms without an assignee. */
  assignee?: string | undefined;
  overdue?: boolean | undefined;
  /** Words of which each must be in the number, the title or the provider. */
  words?: readonly string[] | undefined;
}

/** Still owed an answer, the state in which a form counts as open in its queue. */
const OPEN: readonly string[] = ['in_review', 'information_requested', 'deliberation'];
export const OPEN_STATUSES = `(${OPEN.map((status) => `'${status}'`).join(', ')})`;

const IS_OPEN = `f.status IN ${OPEN_STATUSES}`;

/** The part of every list, count and search that keeps from a member what they may not see. */
export const VISIBLE = `f.status <> 'draft' AND f.applicant_id <> $2 AND NOT EXISTS (
  SELECT FROM conflict c WHERE c.form_id = f.id AND c.member_id = $2 AND c.state = 'in-conflict')`;
export const OVERDUE = `(f.status = 'submitted' OR ${IS_OPEN}) AND f.due_at <= coalesce(f.paused_at, business_now())`;

const WORDS_IN = `lower(f.number || ' ' || (f.content #>> '{activity,title}') || ' ' || (f.content #>> '{activity,provider}'))`;

/** Turns a filter into SQL: `$1` is the program, `$2` the member. */
export function reviewWhere(filter: ReviewFilter): { name: string; text: string; values: unknown[] } {
  const values: unknown[] = [filter.program, filter.memberId];
  const names: string[] = [];
  const conditions = ['f.program = $1', VISIBLE];
  const add = (name: string, condition: (placeholder: string) => string, ...value: unknown[]): void => {
    values.push(...value);
    names.push(name);
    conditions.push(condition(`$${values.length}`));
  };
  if (filter.queue !== undefined) add('queue', (value) => `f.queue = ${value}`, filter.queue);
  if (filter.statuses !== undefined) add('status', (value) => `f.status = ANY (${value}::text[])`, filter.statuses);
  // What a parameter holds tells the planner nothing: without these words no cached plan uses the queues' partial index.
  if (filter.statuses?.every((status) => OPEN.includes(status)) === true) add('open', () => IS_OPEN);
  if (filter.assignee === 'none') add('unassigned', () => `NOT EXISTS (${CURRENT_ASSIGNMENT})`);
  else if (filter.assignee !== undefined) {
    add('assignee', (value) => `EXISTS (${CURRENT_ASSIGNMENT} AND a.reviewer_id = ${value}::uuid)`, filter.assignee);
  }
  if (filter.overdue === true) add('overdue', () => `(${OVERDUE})`);
  if (filter.overdue === false) add('in-time', () => `NOT (${OVERDUE})`);
  if (filter.words !== undefined) {
    add('words', (value) => allWordsIn(WORDS_IN, value), filter.words.map(containing));
  }
  return { name: names.join('-'), text: conditions.join(' AND '), values };
}

const CURRENT_ASSIGNMENT = 'SELECT FROM assignment a WHERE a.form_id = f.id AND a.ended_at IS NULL';

/** A LIKE pattern in which the word's own `%`, `_` and `\\` stand for themselves. */
export function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}

/** The patterns are lowered by PostgreSQL too: JavaScript lowers some letters to others (Σ, İ). */
export function allWordsIn(lowered: string, patterns: string): string {
  return `${lowered} LIKE ALL (lower(${patterns}::text[]::text)::text[])`;
}
