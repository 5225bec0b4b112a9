import { DomainError } from '#domain';
import { AlreadyStored, StaleWrite } from '#use-cases';
import { DEADLOCK, UNIQUE_VIOLATION, type Database } from '../database.js';

/** One data-modifying statement; its parameters count from `$1`. */
export interface Write {
  /** Names the shape of `text`: equal names mean equal texts. */
  name: string;
  text: string;
  values: readonly unknown[];
  /** How many rows it must touch; anything else makes the whole batch fail as stale. */
  rows?: number;
}

const STALE = 'DK001';
const shapes = new Map<string, { name: string; text: string }>();

/**
 * Sends buffered writes as one statement with one CTE each: atomic, and a single round trip where a transaction of
 * three statements takes five (measured on submit: 0.54 → 0.81 of a hand-written CTE).
 */
export async function sendTogether(database: Database, writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return;
  const shape = shapeOf(writes);
  try {
    await database.query(
      shape.name,
      shape.text,
      writes.flatMap(({ values }) => values),
    );
  } catch (error) {
    throw translated(error, writes);
  }
}

function shapeOf(writes: readonly Write[]): { name: string; text: string } {
  const key = writes.map(({ name }) => name).join('+');
  let shape = shapes.get(key);
  if (shape === undefined) {
    shape = { name: `batch-${shapes.size + 1}`, text: combined(writes) };
    shapes.set(key, shape);
  }
  return shape;
}

function combined(writes: readonly Write[]): string {
  let offset = 0;
  const parts = writes.map(({ text, values }, index) => {
    const shifted = text.replace(/\$(\d+)/g, (_, position: string) => `$${Number(position) + offset}`);
    offset += values.length;
    return `w${index} AS (${shifted} RETURNING 1)`;
  });
  const demands = writes.flatMap(({ name, rows }, index) =>
    rows === undefined ? [] : [`require_rows('${name}', (SELECT count(*) FROM w${index}), ${rows})`],
  );
  return `WITH ${parts.join(',\n')}\nSELECT ${demands.length > 0 ? demands.join(', ') : 'true'}`;
}

/** Keys that a second writer of the same form, or of the same member's ledger, runs into. Which of them comes first, PostgreSQL leaves open. */
const KEYS_WITHIN_A_FORM: ReadonlySet<string> = new Set([
  'eligibility_form_pk',
  'form_history_pk',
  'timer_pk',
  'decision_pk',
  'decision_round_key',
  'listing_form_key',
  'message_position_key',
  'credit_ledger_pk',
  'renewal_term_key',
  'renewal_event_pk',
  'credential_event_pk',
]);

/** Keys that a repeated request runs into: its first run has stored it. */
const KEYS_OF_A_REQUEST: ReadonlySet<string> = new Set([
  'attachment_pk',
  'comment_pk',
  'message_pk',
  'draft_pk',
  'draft_resubmission_key',
  'bulk_action_pk',
  'recommendation_pk',
  'credit_claim_pk',
]);

function translated(error: unknown, writes: readonly Write[]): unknown {
  const { code, constraint, message } = error as { code?: string; constraint?: string; message: string };
  // A deadlock is two changes at the same time too: this one was undone as a whole and may start over.
  if (code === STALE || code === DEADLOCK) return new StaleWrite(message);
  if (code !== UNIQUE_VIOLATION || constraint === undefined) return error;
  if (KEYS_OF_A_REQUEST.has(constraint)) return new AlreadyStored();
  if (KEYS_WITHIN_A_FORM.has(constraint)) {
    return writes.some(({ name }) => name === 'form.insert') ? new AlreadyStored() : new StaleWrite(constraint);
  }
  if (constraint === 'renewal_audit_sample_key') {
    return new DomainError('renewal-audit.exists', 'The same sample was drawn already.');
  }
  if (constraint === 'eligibility_form_occurrence_key') {
    return new DomainError('occurrence.exists', 'The series has an approved occurrence on these dates already.');
  }
  if (constraint === 'eligibility_form_twin_key') {
    return new DomainError('pre-approval.exists', 'This activity is approved already.');
  }
  if (constraint === 'assignment_current_key') {
    return new DomainError('form.already-assigned', 'That member is already assigned to this form.');
  }
  return error;
}
