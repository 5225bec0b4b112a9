/** Something that must hold at rest and does not. */
export interface Violation {
  /** Like `I3`; see `invariants/index.ts`. */
  invariant: string;
  kind: 'lost' | 'doubled' | 'wrong';
  what: string;
}

export function lost(invariant: string, what: string): Violation {
  return { invariant, kind: 'lost', what };
}

export function doubled(invariant: string, what: string): Violation {
  return { invariant, kind: 'doubled', what };
}

export function wrong(invariant: string, what: string): Violation {
  return { invariant, kind: 'wrong', what };
}
