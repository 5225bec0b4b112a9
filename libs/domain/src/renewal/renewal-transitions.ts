import { DomainError } from '../errors.js';
import type { Renewal, RenewalStatus } from './renewal.js';

export type RenewalTransitionName =
  'open' | 'submit' | 'return' | 'verify' | 'ask-for-fee' | 'receive-fee' | 'renew' | 'lapse' | 'void';

export interface RenewalTransition {
  name: RenewalTransitionName;
  from: readonly RenewalStatus[];
  /** Several: what the policy asks for decides. */
  to: readonly RenewalStatus[];
  by: string;
}

const UNDECIDED = ['open', 'submitted', 'returned', 'fee_due'] as const;

/** Every change of state there is. `docs/states.md` is rendered from this table. */
export const RENEWAL_TRANSITIONS: readonly RenewalTransition[] = [
  { name: 'open', from: [], to: ['open'], by: 'timer, so many days before the term ends' },
  {
    name: 'submit',
    from: ['open', 'returned'],
    to: ['submitted', 'fee_due', 'renewed'],
    by: 'member, until it closes; headquarters look at it where the policy says so, or claims are pending',
  },
  { name: 'return', from: ['submitted'], to: ['returned'], by: 'headquarters, with a reason and days to answer' },
  {
    name: 'verify',
    from: ['submitted'],
    to: ['fee_due', 'renewed'],
    by: 'headquarters, never their own; the record is counted anew',
  },
  {
    name: 'ask-for-fee',
    from: ['submitted', 'open', 'returned'],
    to: ['fee_due'],
    by: 'a fee that is not received yet',
  },
  {
    name: 'receive-fee',
    from: UNDECIDED,
    to: [...UNDECIDED, 'renewed'],
    by: 'headquarters, or the payment provider; an early fee changes no state',
  },
  { name: 'renew', from: UNDECIDED, to: ['renewed'], by: 'the last condition of the policy that comes true' },
  { name: 'lapse', from: ['open', 'returned', 'fee_due'], to: ['lapsed'], by: 'timer, at the end of term and grace' },
  { name: 'void', from: UNDECIDED, to: ['void'], by: 'the board, which dated the term anew or ended the credential' },
];

const bySource = new Map(RENEWAL_TRANSITIONS.map(({ name, from }) => [name, new Set<RenewalStatus>(from)]));

const REFUSALS: Readonly<Record<RenewalStatus, string>> = {
  open: 'has not been submitted',
  submitted: 'is with headquarters already',
  returned: 'was returned to the member',
  fee_due: 'waits for its fee alone',
  renewed: 'is complete',
  lapsed: 'has lapsed',
  void: 'is void: the board has dated the term anew or ended the credential',
};

export function mayChange(name: RenewalTransitionName, { status }: Pick<Renewal, 'status'>): boolean {
  return bySource.get(name)?.has(status) === true;
}

/** @throws DomainError `renewal.state-conflict` when the table has no such transition from the renewal's state. */
export function requireRenewalTransition(name: RenewalTransitionName, renewal: Pick<Renewal, 'status'>): void {
  if (mayChange(name, renewal)) return;
  throw new DomainError('renewal.state-conflict', `The renewal ${REFUSALS[renewal.status]}.`, {
    renewalStatus: renewal.status,
  });
}
