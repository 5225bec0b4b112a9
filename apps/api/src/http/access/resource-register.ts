import type { Person } from '#domain';

/** What an address names, as its route calls it, and who asks. */
export interface Named {
  /** Every parameter of the address; ids in lower case. */
  params: Readonly<Record<string, string>>;
  /** Undefined on public routes when nobody is signed in. */
  person: Person | undefined;
}

/** Everything below a program, a form or a draft that has an address of its own. */
export abstract class ResourceRegister {
  /**
   * Does nothing where each thing that the address names is there for this person.
   *
   * @throws DomainError the same that a well-formed request for it is answered with: 404
   */
  abstract expect(named: Named): Promise<void>;
}
