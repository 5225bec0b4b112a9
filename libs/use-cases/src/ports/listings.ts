import type { DraftContent } from '#domain';

/** What is in the catalog now. */
export abstract class Listings {
  /** The listing of a form while it is listed. */
  abstract ofForm(formId: string): Promise<string | undefined>;
  /** What a listing says of its activity while it is listed. */
  abstract activity(program: string, listingId: string): Promise<DraftContent | undefined>;
}
