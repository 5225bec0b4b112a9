import type { EligibilityForm, Instant } from '#domain';
import type { Actor } from '#use-cases';
import type { Write } from '../unit-of-work/write-batch.js';
import { timestamp } from '../timestamp.js';

/** Keeps both contents when an answer makes a new one; a form that never had another has no rows here. */
export function revisionWrites(before: EligibilityForm, form: EligibilityForm, at: Instant, actor: Actor): Write[] {
  if (form.revision === before.revision) return [];
  return [
    {
      name: 'revision.insert',
      text: `INSERT INTO form_revision (form_id, revision, content, reason, created_at, created_by)
        VALUES ($1, $2, $3, 'submission', $4, $5), ($1, $6, $7, 'answer', $8, $9)
        ON CONFLICT ON CONSTRAINT form_revision_pk DO NOTHING`,
      values: [
        form.id,
        before.revision,
        JSON.stringify(before.content),
        timestamp(before.submittedAt),
        before.applicantId,
        form.revision,
        JSON.stringify(form.content),
        timestamp(at),
        actor,
      ],
    },
  ];
}
