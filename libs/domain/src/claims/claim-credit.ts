import { formatDate, localDateAt, toIso, type Instant, type LocalDate } from '../calendar/index.js';
import { DomainError, type FieldProblem } from '../errors.js';
import { isHeldOn, type Credential } from '../members/credential.js';
import type { Policy } from '../policy/policy.js';
import type { Claim, ClaimFacts, LedgerEntry } from './claim.js';
import { claimableCategories, type Claimable } from './claimable.js';
import { claimWindow, countedClaimDay } from './claim-window.js';
import { requireOnce } from './require-once.js';

export interface ClaimRequest {
  id: string;
  memberId: string;
  completedOn: LocalDate;
  category: string;
  hundredths: number;
  note: string;
  claimedBy: string;
  /** The claim that a correction replaces. */
  corrects: string | null;
}

export interface ClaimSituation {
  claimable: Claimable;
  credentials: readonly Credential[];
  /** All of the member's in this program. */
  claims: readonly Claim[];
  policy: Policy;
  now: Instant;
}

/**
 * A claim, if the rules allow it: a credential is held, the activity is approved or its timely form pending, completion
 * lies within its dates and is over, the hours are within what is approved and not claimed yet, and the window is open.
 *
 * @param filedAt of a correction: when the claim that it corrects was filed
 * @throws DomainError `claim.no-credential`, `claim.not-claimable`, `claim.invalid`, `claim.late`, `claim.duplicate`
 */
export function claimCredit(
  request: ClaimRequest,
  situation: ClaimSituation,
  { filedAt = situation.now }: { filedAt?: Instant } = {},
): { claim: ClaimFacts; entry: LedgerEntry } {
  const { claimable, policy, now } = situation;
  requireClaimable(claimable, policy);
  const held = requireHeld(situation.credentials, request.completedOn);
  const problems = [...checkCompletion(request.completedOn, situation), ...checkHours(request, situation, held)];
  if (problems.length > 0) {
    throw new DomainError('claim.invalid', 'The hours cannot be claimed like this.', {}, problems);
  }
  requireInTime(request.completedOn, { ...situation, now: filedAt }, held);
  requireOnce({ request, claimable, claims: situation.claims, policy, held });
  const { listingId, formId, standingApprovalId, title, provider, terms, tags, source, activityKey } = claimable;
  const claim: ClaimFacts = {
    ...request,
    ...{ listingId, formId, standingApprovalId, title, provider, tags, source, activityKey },
    program: policy.id,
    terms: terms.filter((line) => line.category === request.category),
    formSubmittedOn: claimable.formSubmittedOn,
    claimedOn: countedClaimDay(request.completedOn, now, policy),
    claimedAt: now,
  };
  const state = claimable.state === 'pending' ? 'pending' : 'accepted';
  const hundredths = state === 'pending' ? 0 : request.hundredths;
  return { claim, entry: { claimId: claim.id, state, hundredths, reason: null, terms: null } };
}

function requireClaimable({ state }: Claimable, { credits }: Policy): void {
  const refuse = (message: string): never => {
    throw new DomainError('claim.not-claimable', message);
  };
  if (state === 'revoked') {
    refuse('The approval was revoked: what was claimed before stays, nothing more can be claimed.');
  }
  if (state === 'refused') refuse('The activity is not approved.');
  if (state === 'pending' && credits.claim?.pendingClaims === false) {
    refuse('The form waits for a decision; hours can be claimed once it is approved.');
  }
}

/** Those held on the day of completion. */
function requireHeld(credentials: readonly Credential[], on: LocalDate): Credential[] {
  if (credentials.length === 0) {
    throw new DomainError(
      'claim.no-credential',
      'You hold no credential of this program, so there is no record to claim for.',
    );
  }
  const held = credentials.filter((credential) => isHeldOn(credential, on));
  if (held.length > 0) return held;
  const message = `You held no credential of this program on ${formatDate(on)}.`;
  throw new DomainError('claim.no-credential', message, {}, [{ pointer: '/completedOn', message }]);
}

function checkCompletion(completedOn: LocalDate, { claimable, policy, now }: ClaimSituation): FieldProblem[] {
  const { startsOn, endsOn, availableUntil, expiresOn } = claimable;
  const today = localDateAt(now, policy.timeZone);
  const refuse = (message: string): FieldProblem[] => [{ pointer: '/completedOn', message }];
  if (completedOn > today) return refuse(`must not be in the future (today is ${today})`);
  if (startsOn !== null && completedOn < startsOn) {
    return refuse(`must not be before the activity begins (${startsOn})`);
  }
  if (endsOn !== null && completedOn > endsOn) return refuse(`must not be after the activity ends (${endsOn})`);
  if (availableUntil !== null && completedOn > availableUntil) {
    return refuse(`must not be after the last day on which it could be taken (${availableUntil})`);
  }
  if (expiresOn !== null && completedOn > expiresOn) {
    return refuse(`must not be after the approval ended (${expiresOn})`);
  }
  return [];
}

function checkHours(
  { category, hundredths, corrects }: ClaimRequest,
  { claimable, claims, policy }: ClaimSituation,
  held: readonly Credential[],
): FieldProblem[] {
  const others = claims.filter(({ id }) => id !== corrects);
  const categories = claimableCategories(claimable, held, others, policy);
  const found = categories.find((one) => one.category === category);
  if (found === undefined) {
    const ids = categories.map((one) => one.category).join(', ');
    const nothing = `nothing of it is ${grantOf(claimable)} for the credentials you hold`;
    const message = ids === '' ? nothing : `must be one of: ${ids}`;
    return [{ pointer: '/category', message }];
  }
  const { incrementHundredths, label } = policy.unit;
  if (hundredths <= 0 || hundredths % incrementHundredths !== 0) {
    return [{ pointer: '/hours', message: `must be a positive multiple of ${incrementHundredths / 100}` }];
  }
  if (hundredths <= found.remaining) return [];
  const claimed = found.claimed > 0 ? `, ${found.claimed / 100} claimed already` : '';
  const unit = found.approved === 100 ? label : `${label}s`;
  const most = found.remaining === 0 ? 'nothing is left' : `must be at most ${found.remaining / 100}`;
  return [
    {
      pointer: '/hours',
      message: `${most}: ${found.approved / 100} ${unit} ${grantOf(claimable)}${claimed}`,
    },
  ];
}

/** While the form waits, nothing of it is approved. */
function grantOf({ state }: Claimable): string {
  return state === 'pending' ? 'asked for' : 'approved';
}

function requireInTime(completedOn: LocalDate, situation: ClaimSituation, held: readonly Credential[]): void {
  const { claimable, policy, now } = situation;
  const window = claimWindow(completedOn, claimable, held, policy);
  if (window === null || now < window.closesAt) return;
  const { lastDay, closesAt, endedBy } = window;
  const why = {
    completion: `${policy.credits.claim?.days ?? 0} days after ${formatDate(completedOn)}`,
    decision: `${policy.credits.claim?.extendAfterDecisionDays ?? 0} days after the decision`,
    term: 'the end of your term',
  }[endedBy];
  throw new DomainError(
    'claim.late',
    `You completed it on ${formatDate(completedOn)}; the last day to claim it was ${formatDate(lastDay)}, ${why}. Later, no credit can be given.`,
    { completedOn, lastDay, closedAt: toIso(closesAt) },
  );
}
