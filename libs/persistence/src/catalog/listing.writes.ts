import type { Instant, Listing } from '#domain';
import { timestamp } from '../timestamp.js';
import type { Write } from '../unit-of-work/write-batch.js';

const REPLACED = [
  'title',
  'provider',
  'description',
  'url',
  'format',
  'delivery',
  'location',
  'starts_on',
  'ends_on',
  'available_until',
  'sort_on',
  'credits',
  'categories',
  'tags',
  'listed_at',
  'listed_until',
  'conditions',
  'expires_on',
];

export class ListingWrites {
  constructor(private readonly writes: Write[]) {}

  /**
   * One listing a form: approving again after an undo finds none, because the undone approval never got here. What was
   * revoked and is approved again in a later round is listed again, under the listing's former id.
   */
  insert({ id, form, listedUntil }: Listing, at: Instant): void {
    const { activity } = form.content;
    const { credits, conditions, expiresOn } = form.decision;
    this.writes.push({
      name: 'listing.insert',
      text: `INSERT INTO listing (id, form_id, program, title, provider, description, url, format, delivery, location,
          starts_on, ends_on, available_until, sort_on, credits, categories, tags, listed_at, listed_until, conditions, expires_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::date, $12::date, $13::date,
          coalesce($11::date, 'infinity'), $14, $15, $16, $17, coalesce($18::timestamptz, 'infinity'), $19, $20::date)
        ON CONFLICT ON CONSTRAINT listing_form_key DO UPDATE SET ${REPLACED.map((column) => `${column} = excluded.${column}`).join(', ')},
          revoked_at = NULL
        WHERE listing.revoked_at IS NOT NULL`,
      values: [
        id,
        form.id,
        form.program,
        activity.title,
        activity.provider,
        activity.description ?? '',
        activity.url ?? null,
        activity.format,
        activity.delivery,
        activity.location ?? null,
        activity.startsOn ?? null,
        activity.endsOn ?? null,
        activity.availableUntil ?? null,
        JSON.stringify(credits),
        [...new Set(credits.map((credit) => credit.category))],
        activity.tags ?? [],
        timestamp(at),
        listedUntil === null ? null : timestamp(listedUntil),
        conditions,
        expiresOn,
      ],
      rows: 1,
    });
  }

  /** Takes the activity off the catalog; the row stays, for claims made in good faith. */
  revoke(formId: string, at: Instant): void {
    this.writes.push({
      name: 'listing.revoke',
      text: `UPDATE listing SET revoked_at = $2 WHERE form_id = $1 AND revoked_at IS NULL`,
      values: [formId, timestamp(at)],
    });
  }
}
