/** A person as mail and lists show them. */
export interface Person {
  id: string;
  name: string;
  email: string;
}

/** Who holds which role in a program; suspended accounts are left out. */
export abstract class Committees {
  /** Members who review a queue's forms: reviewers and chairs of the program. */
  abstract reviewers(program: string): Promise<Person[]>;
  abstract chairs(program: string): Promise<Person[]>;
  abstract headquarters(program: string): Promise<Person[]>;
}
