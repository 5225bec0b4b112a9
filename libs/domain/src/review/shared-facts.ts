import { organisationKey, personKey } from './same-name.js';

/** What is recorded of a person that another may have in common with them. */
export interface Identity {
  id: string;
  name: string;
  email: string;
  employer: string | null;
}

export interface SharedFact {
  what: 'name' | 'address' | 'employer';
  /** As the other has it. */
  value: string;
}

/** Full names, full addresses and recorded employers that two people have in common. */
export function sharedFacts(one: Identity, other: Identity): SharedFact[] {
  const facts: (SharedFact | false)[] = [
    same(personKey, one.name, other.name) && { what: 'name', value: other.name },
    one.email.toLowerCase() === other.email.toLowerCase() && { what: 'address', value: other.email },
    same(organisationKey, one.employer, other.employer) && { what: 'employer', value: other.employer ?? '' },
  ];
  return facts.filter((fact) => fact !== false);
}

/** Whether both texts name one and the same, by their key; what has none names nobody. */
export function same(key: (text: string) => string | null, one: string | null, other: string | null): boolean {
  const first = one === null ? null : key(one);
  return first !== null && other !== null && first === key(other);
}
