import { Listings } from '#use-cases';
import type { Database } from '../database.js';

export class PostgresListings extends Listings {
  constructor(private readonly database: Database) {
    super();
  }

  async ofForm(formId: string): Promise<string | undefined> {
    const [listing] = await this.database.query<{ id: string }>(
      'listing.of-form',
      'SELECT id FROM listing WHERE form_id = $1 AND revoked_at IS NULL AND listed_until > business_now()',
      [formId],
    );
    return listing?.id;
  }
}
