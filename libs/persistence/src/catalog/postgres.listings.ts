import type { ApprovedActivity, Credit, DraftContent } from '#domain';
import { Listings } from '#use-cases';
import type { Database } from '../database.js';
import { APPROVED_ACTIVITIES, type ApprovedRow } from '../pre-approval/approved-activities.js';

type ListedActivity = NonNullable<DraftContent['activity']> & { credits: Credit[] };

export class PostgresListings extends Listings {
  constructor(private readonly database: Database) {
    super();
  }

  async ofForm(formId: string): Promise<string | undefined> {
    return (await this.ofForms([formId])).get(formId);
  }

  async ofForms(formIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const listings = await this.database.query<{ id: string; form_id: string }>(
      'listing.of-forms',
      `SELECT id, form_id FROM listing
       WHERE form_id = ANY ($1::uuid[]) AND revoked_at IS NULL AND listed_until > business_now()`,
      [formIds],
    );
    return new Map(listings.map(({ id, form_id }) => [form_id, id]));
  }

  async activity(program: string, listingId: string): Promise<DraftContent | undefined> {
    const [listing] = await this.database.query<ListedActivity>(
      'listing.activity',
      `SELECT title, provider, url, nullif(description, '') AS description, format, delivery, location, tags, credits
       FROM listing WHERE program = $1 AND id = $2 AND revoked_at IS NULL AND listed_until > business_now()`,
      [program, listingId],
    );
    if (listing === undefined) return undefined;
    const { credits, ...activity } = listing;
    const said = Object.fromEntries(Object.entries(activity).filter(([, value]) => value !== null));
    return { activity: said, requestedCredits: credits };
  }

  async approved(program: string, titles: readonly string[]): Promise<ApprovedActivity[]> {
    return this.database.query<ApprovedRow>('listing.approved', APPROVED_ACTIVITIES, [program, titles]);
  }
}
