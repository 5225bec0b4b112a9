/** What is in the catalog now. */
export abstract class Listings {
  /** The listing of a form while it is listed. */
  abstract ofForm(formId: string): Promise<string | undefined>;
}
