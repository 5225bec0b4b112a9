import type { ActingMember, FormContent, Identity } from '#domain';

/** A person as mail and lists show them. */
export interface Person {
  id: string;
  name: string;
  email: string;
}

/** Whom a form's facts are compared with. */
export interface Identities {
  applicant: Identity;
  /** Everyone who reviews for the program. */
  members: Identity[];
}

/** What of a form is compared with members. */
export interface ComparedForm {
  id: string;
  content: FormContent;
  /** Null where nobody asked for the approval. */
  applicant: Identity | null;
}

/** Who holds which role in a program; suspended accounts are left out. */
export abstract class Committees {
  /** Members who review a queue's forms: reviewers and chairs of the program. */
  abstract reviewers(program: string): Promise<Person[]>;
  abstract chairs(program: string): Promise<Person[]>;
  abstract headquarters(program: string): Promise<Person[]>;
  /** The members as they are today, in the program's zone, with who acts for whom. */
  abstract acting(program: string): Promise<ActingMember[]>;
  /** Forms that wait for a decision, or of which one is held, and are assigned to the person; by id. */
  abstract assignedForms(program: string, memberId: string): Promise<string[]>;
  /** The same, whoever they are assigned to. */
  abstract undecidedForms(program: string): Promise<string[]>;
  /**
   * Forms without a decision that is known, those refused as late included: headquarters may admit them. Some hundreds at
   * once, by id; empty after the last.
   *
   * @param after the last id of those before
   */
  abstract openForms(program: string, after: string | null): Promise<ComparedForm[]>;
  abstract identities(program: string, applicantId: string): Promise<Identities>;
}
