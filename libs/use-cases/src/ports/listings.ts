import type { ApprovedActivity, DraftContent } from '#domain';

/** What is approved, and what of it is in the catalog now. */
export abstract class Listings {
  /** The listing of a form while it is listed. */
  abstract ofForm(formId: string): Promise<string | undefined>;
  /** Those of many forms, by form. */
  abstract ofForms(formIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** What a listing says of its activity while it is listed. */
  abstract activity(program: string, listingId: string): Promise<DraftContent | undefined>;
  /** Approved and not revoked, listed or not, with one of these titles in any case. */
  abstract approved(program: string, titles: readonly string[]): Promise<ApprovedActivity[]>;
}
