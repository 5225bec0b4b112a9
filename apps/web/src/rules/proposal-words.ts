import type { ProposalSummary } from './rules.queries.js';

const STATES: Readonly<Record<ProposalSummary['state'], { label: string; tone: string }>> = {
  proposed: { label: 'Before the board', tone: 'open' },
  returned: { label: 'Returned', tone: 'asks' },
  withdrawn: { label: 'Withdrawn', tone: 'over' },
  adopted: { label: 'Adopted', tone: 'good' },
};

export const stateWords = (state: ProposalSummary['state']): { label: string; tone: string } => STATES[state];

const EVENTS: Readonly<Record<string, string>> = {
  proposed: 'proposed it',
  revised: 'wrote it anew',
  returned: 'returned it',
  withdrawn: 'withdrew it',
  adopted: 'adopted it',
};

export const eventWords = (kind: string): string => EVENTS[kind] ?? kind;
