import type { Draft, Instant } from '#domain';

/** Drafts of one unit of work; a write fails the whole unit with `StaleWrite` when the draft changed meanwhile. */
export interface Drafts {
  find(id: string): Promise<Draft | undefined>;
  /** The one that would send the form again. */
  findFor(formerId: string): Promise<Draft | undefined>;
  /** How many of the program's the person has. */
  count(applicantId: string, program: string): Promise<number>;
  insert(draft: Draft): void;
  replace(before: Draft, after: Draft): void;
  /**
   * Says that a file was put beside it or taken away: of two such changes at once, or one and its sending, one comes first.
   * The draft must have been read in this unit; its version stays, because what it says stays.
   */
  changeFiles(draft: Pick<Draft, 'id'>): void;
  /** The draft must have been read in this unit: it is removed with the files that it had then. */
  remove(draft: Pick<Draft, 'id' | 'version'>): void;
  /** Those of everybody that were last saved before the instant; a few at a time. */
  untouchedSince(since: Instant): Promise<Draft[]>;
}
