import type { MailOrder, UnitOfWork } from './unit-of-work.js';

/** Forms that were read once, to try on them what would happen. */
export interface Rehearsing {
  /** Runs use cases over a unit of work that writes nothing, and tells which mails they would have ordered. */
  try<T>(act: (unitOfWork: UnitOfWork) => Promise<T>): Promise<{ result: T; mails: readonly MailOrder[] }>;
}

/** Tries what would happen, by the very rules that make it happen. */
export abstract class Rehearsal {
  abstract over(formIds: readonly string[]): Promise<Rehearsing>;
}
