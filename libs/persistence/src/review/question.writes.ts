import type { EligibilityForm, Instant } from '#domain';
import type { Write } from '../unit-of-work/write-batch.js';
import { timestamp } from '../timestamp.js';

/** Stores a question that was asked, or closes one that is open no more. */
export function questionWrites(before: EligibilityForm, form: EligibilityForm, at: Instant): Write[] {
  if (form.question?.id === before.question?.id) return [];
  const writes: Write[] = [];
  if (before.question !== null) {
    writes.push({
      name: 'question.close',
      text: `UPDATE information_request SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL`,
      values: [before.question.id, timestamp(at)],
      rows: 1,
    });
  }
  if (form.question !== null) {
    const { id, message, dueOn, askedBy, askedAt } = form.question;
    writes.push({
      name: 'question.insert',
      text: `INSERT INTO information_request (id, form_id, message, due_on, asked_by, asked_at)
        VALUES ($1, $2, $3, $4, $5, $6)`,
      values: [id, form.id, message, dueOn, askedBy, timestamp(askedAt)],
    });
  }
  return writes;
}
