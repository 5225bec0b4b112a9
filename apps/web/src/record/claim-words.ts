import type { Claim } from './record.queries.js';

/** What became of a claim, and the tone of its mark. */
export const CLAIM_STATES: Readonly<Record<Claim['state'], { label: string; tone: string }>> = {
  pending: { label: 'Waits for the decision', tone: 'asks' },
  accepted: { label: 'On the record', tone: 'open' },
  rejected: { label: 'Not recorded', tone: 'over' },
  reversed: { label: 'Reversed', tone: 'over' },
};
