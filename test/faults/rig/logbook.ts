import type { RigPerson } from './people.js';

export interface LoggedRuling {
  outcome: 'approved' | 'not_approved';
  /** Different for each ruling that is sent. */
  message: string;
  decidedBy: RigPerson;
  /** `told`: 201. `refused`: another answer. */
  answer: 'told' | 'refused';
  /** `performance.now()` of the answer. */
  at: number;
  /** `perhaps`: the answer to the undo got lost, and the next one does not tell. */
  undone: 'no' | 'yes' | 'perhaps';
}

/** A form that the api has acknowledged, with everything it has acknowledged about it since. */
export interface LoggedForm {
  id: string;
  number: string;
  applicant: RigPerson;
  sent: Record<string, unknown>;
  at: number;
  rulings: LoggedRuling[];
}

/** What the driver was told: the measure of what must be true at rest. */
export class Logbook {
  readonly forms: LoggedForm[] = [];
  /** Stories that did not come to their end. */
  readonly stuck: string[] = [];

  /** The ruling that should stand; `unknown` when an undo may have struck it. */
  static standing(form: LoggedForm): LoggedRuling | 'none' | 'unknown' {
    const told = form.rulings.filter(({ answer }) => answer === 'told');
    const last = told.at(-1);
    if (last === undefined || last.undone === 'yes') return 'none';
    return last.undone === 'perhaps' ? 'unknown' : last;
  }
}
