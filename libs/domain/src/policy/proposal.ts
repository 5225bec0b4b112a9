import type { Instant, LocalDate } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import type { Policy } from './policy.js';

export const PROPOSAL_STATES = ['proposed', 'returned', 'withdrawn', 'adopted'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A version of a program's rules that the committee proposes to the board. */
export interface PolicyProposal {
  id: string;
  program: string;
  /** The version that it is to follow: the program's latest when it was written. */
  baseVersion: string;
  /** The version that it would become, as its text says. */
  policyVersion: string;
  /** As written, YAML or JSON. */
  text: string;
  /** Why, for the board. */
  reason: string;
  state: ProposalState;
  proposedBy: string;
  proposedAt: Instant;
  /** Advances with every change. */
  version: number;
}

/** What the committee proposes: the text, and what was read in it. */
export interface ProposedText {
  text: string;
  policyVersion: string;
  reason: string;
}

type LatestPolicy = Pick<Policy, 'version' | 'effectiveFrom'>;

/** Written anew, on the rules as they are today. A proposal that was returned goes to the board again. */
export function reviseProposal(proposal: PolicyProposal, proposed: ProposedText, latest: LatestPolicy): PolicyProposal {
  requireState(proposal, ['proposed', 'returned']);
  return next(proposal, { ...proposed, baseVersion: latest.version, state: 'proposed' });
}

/** Sent back to the committee, which may revise it. */
export function returnProposal(proposal: PolicyProposal): PolicyProposal {
  requireState(proposal, ['proposed']);
  return next(proposal, { state: 'returned' });
}

export function withdrawProposal(proposal: PolicyProposal): PolicyProposal {
  requireState(proposal, ['proposed', 'returned']);
  return next(proposal, { state: 'withdrawn' });
}

/**
 * Makes a proposal the program's next version. It takes effect today at the earliest, so that no term that has begun
 * changes by it, and after the version that it follows.
 *
 * @param today in the program's zone
 * @throws DomainError `policy.state-conflict`, `policy.outdated` when another version came before it, `policy.invalid`
 */
export function adoptProposal(
  proposal: PolicyProposal,
  effectiveFrom: LocalDate,
  latest: LatestPolicy,
  today: LocalDate,
): PolicyProposal {
  requireState(proposal, ['proposed']);
  requireCurrentBase(proposal, latest.version);
  requireNotPast(effectiveFrom, today);
  if (effectiveFrom <= latest.effectiveFrom) {
    throw wrongDate(`must be after ${latest.effectiveFrom}, when version ${latest.version} takes effect`);
  }
  return next(proposal, { state: 'adopted' });
}

/** @throws DomainError `policy.invalid` */
export function requireNotPast(effectiveFrom: LocalDate, today: LocalDate): void {
  if (effectiveFrom < today) throw wrongDate(`must not be in the past (today is ${today})`);
}

/** @throws DomainError `policy.outdated` */
export function requireCurrentBase({ baseVersion }: PolicyProposal, latestVersion: string): void {
  if (baseVersion === latestVersion) return;
  throw new DomainError(
    'policy.outdated',
    `It was written on version ${baseVersion}, and version ${latestVersion} came after that. ` +
      'The committee has to bring it up to date before it can be adopted: return it, or have it revised.',
    { baseVersion, latestVersion },
  );
}

const STATE_WORDS: Record<ProposalState, string> = {
  proposed: 'before the board',
  returned: 'returned to the committee',
  withdrawn: 'withdrawn',
  adopted: 'adopted',
};

function requireState({ state }: PolicyProposal, allowed: readonly ProposalState[]): void {
  if (allowed.includes(state)) return;
  throw new DomainError('policy.state-conflict', `The proposal is ${STATE_WORDS[state]} already.`, { state });
}

function next(proposal: PolicyProposal, change: Partial<PolicyProposal>): PolicyProposal {
  return { ...proposal, ...change, version: proposal.version + 1 };
}

function wrongDate(message: string): DomainError {
  return new DomainError('policy.invalid', `The effective date ${message}.`, {}, [
    { pointer: '/effectiveFrom', message },
  ]);
}
