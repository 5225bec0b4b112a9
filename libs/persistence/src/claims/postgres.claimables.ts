import { claimableForm, type Claimable } from '#domain';
import { Claimables, type Policies } from '#use-cases';
import type { Database } from '../database.js';
import { FORM_SELECT, toForm, type FormRow } from '../forms/form-row.js';

type ListedRow = FormRow & { listing_id: string | null };

const MOST_OWN = 200;

export class PostgresClaimables extends Claimables {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
  ) {
    super();
  }

  async ofListing(program: string, listingId: string, memberId: string): Promise<Claimable | undefined> {
    const [listing] = await this.database.query<{ form_id: string }>(
      'claimable.listing',
      'SELECT form_id FROM listing WHERE id = $2 AND program = $1',
      [program, listingId],
    );
    return listing && this.ofForm(program, listing.form_id, memberId);
  }

  async ofForm(program: string, formId: string, memberId: string): Promise<Claimable | undefined> {
    const [row] = await this.read('claimable.form', 'WHERE f.program = $1 AND f.id = $2', [program, formId]);
    return row && this.claimable(row, memberId);
  }

  async ownApproved(program: string, memberId: string): Promise<Claimable[]> {
    const rows = await this.read(
      'claimable.own',
      `WHERE f.program = $1 AND f.applicant_id = $2 AND f.origin = 'application' AND f.status = 'approved'
         AND f.revoked_at IS NULL ORDER BY f.id DESC LIMIT ${MOST_OWN}`,
      [program, memberId],
    );
    return rows.flatMap((row) => this.claimable(row, memberId) ?? []);
  }

  private async read(name: string, where: string, values: readonly unknown[]): Promise<ListedRow[]> {
    const forms = await this.database.query<FormRow & Record<string, unknown>>(name, `${FORM_SELECT} ${where}`, values);
    if (forms.length === 0) return [];
    const listings = await this.database.query<{ id: string; form_id: string }>(
      'claimable.listings',
      'SELECT id, form_id FROM listing WHERE form_id = ANY ($1::uuid[])',
      [forms.map(({ id }) => id)],
    );
    const byForm = new Map(listings.map(({ id, form_id }) => [form_id, id]));
    return forms.map((form) => ({ ...form, listing_id: byForm.get(form.id) ?? null }));
  }

  private claimable(row: ListedRow, memberId: string): Claimable | undefined {
    const form = toForm(row);
    const policy = this.policies.version(form.program, form.policyVersion);
    return claimableForm(form, row.listing_id, memberId, policy);
  }
}
