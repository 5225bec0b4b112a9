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
  remove(draft: Pick<Draft, 'id' | 'version'>): void;
  /** Removes those of everybody that were last saved before the instant. */
  removeUntouched(since: Instant): void;
}
