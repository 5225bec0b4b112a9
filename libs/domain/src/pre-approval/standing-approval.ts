import type { Instant, LocalDate } from '../calendar/index.js';
import { hundredthsOf, roundedQuotient } from '../credits/convert-minutes.js';
import { DomainError, type FieldProblem } from '../errors.js';
import type { Credit } from '../forms/content.js';
import type { CreditUnit, Policy } from '../policy/policy.js';
import { checkCredits } from '../review/check-credits.js';

/**
 * What a credit is given for: each package of a source (whatever others give for it), each contact hour, or as many
 * credits as another organisation approved.
 */
export const STANDING_BASES = ['package', 'contact-hour', 'as-approved'] as const;
export type StandingBasis = (typeof STANDING_BASES)[number];

/** The committee's word that everything from a source counts, until it expires or is ended. It is never rewritten. */
export interface StandingApproval {
  id: string;
  program: string;
  /** A source of the policy, or an organisation by its name: one of the two. */
  source: string | null;
  organisation: string | null;
  basis: StandingBasis;
  /** For one package or contact hour; of what another organisation approved: the most, per activity. */
  credits: Credit[];
  note: string;
  effectiveFrom: LocalDate;
  /** The last day on which it holds; null when nothing ends it. */
  expiresOn: LocalDate | null;
  approvedBy: string;
  approvedAt: Instant;
  ending: { on: LocalDate; reason: string; by: string; at: Instant } | null;
}

/**
 * It begins today at the earliest: what was counted before it was given stays as it was counted.
 *
 * @param today in the program's zone
 * @throws DomainError `standing-approval.invalid` with one entry per wrong field
 */
export function requireValidStanding(
  standing: Pick<StandingApproval, 'source' | 'organisation' | 'credits' | 'effectiveFrom' | 'expiresOn'>,
  policy: Policy,
  today: LocalDate,
): void {
  const { source, organisation, credits, effectiveFrom, expiresOn } = standing;
  const problems: FieldProblem[] = checkCredits(credits, policy, '/credits');
  const sources = policy.credits.sources.map(({ id }) => id);
  if ((source === null) === (organisation === null)) {
    problems.push({ pointer: '/source', message: 'name either a source or an organisation' });
  }
  if (source !== null && !sources.includes(source)) {
    problems.push({ pointer: '/source', message: `must be one of: ${sources.join(', ')}` });
  }
  if (effectiveFrom < today) {
    problems.push({ pointer: '/effectiveFrom', message: `must not be in the past (today is ${today})` });
  }
  if (expiresOn !== null && expiresOn < effectiveFrom) {
    problems.push({ pointer: '/expiresOn', message: `must not be before effectiveFrom (${effectiveFrom})` });
  }
  if (problems.length === 0) return;
  throw new DomainError('standing-approval.invalid', 'The standing approval cannot be given.', {}, problems);
}

/** Both its first and its last day count; from the day on which it was ended it holds no more. */
export function isInForce({ effectiveFrom, expiresOn, ending }: StandingApproval, on: LocalDate): boolean {
  return effectiveFrom <= on && (expiresOn === null || on <= expiresOn) && (ending === null || on < ending.on);
}

/**
 * One of these that gives credit for the same at the same time: the same source or organisation, basis and category, for
 * credentials in common, on at least one day of both.
 */
export function contradicting(
  given: StandingApproval,
  others: readonly StandingApproval[],
): StandingApproval | undefined {
  return others.find(
    (other) =>
      other.id !== given.id &&
      isOfSameOrigin(other, given) &&
      other.basis === given.basis &&
      given.credits.some((credit) => other.credits.some((rival) => isForSame(credit, rival))) &&
      hasDayInCommon(given, other),
  );
}

function isOfSameOrigin(one: StandingApproval, other: StandingApproval): boolean {
  return one.source === other.source && plainText(one.organisation ?? '') === plainText(other.organisation ?? '');
}

function isForSame(one: Credit, other: Credit): boolean {
  if (one.category !== other.category) return false;
  const [mine, theirs] = [one.credentials ?? [], other.credentials ?? []];
  return mine.length === 0 || theirs.length === 0 || mine.some((credential) => theirs.includes(credential));
}

/** The day on which the later of them begins is in both, or none is. */
function hasDayInCommon(one: StandingApproval, other: StandingApproval): boolean {
  const day = one.effectiveFrom > other.effectiveFrom ? one.effectiveFrom : other.effectiveFrom;
  return isInForce(one, day) && isInForce(other, day);
}

/** The refusal `standing-approval.exists`; it names the other one. */
export function contradiction({ id, effectiveFrom, expiresOn }: StandingApproval): DomainError {
  const until = expiresOn === null ? '' : ` until ${expiresOn}`;
  return new DomainError(
    'standing-approval.exists',
    `A standing approval from ${effectiveFrom}${until} gives credit for the same. End it first, or let this one begin later.`,
    { standingApprovalId: id, effectiveFrom, expiresOn },
  );
}

/** Tells an activity of a source, also once its approval was given anew. @param title as its certificate calls it */
export function sourceActivityKey({ source, organisation }: StandingApproval, title: string): string {
  const origin = source === null ? `organisation ${plainText(organisation ?? '')}` : `source ${source}`;
  return `${origin}/${plainText(title)}`;
}

/** Where a credit comes from: a source of the policy, or an organisation by its name. */
export type CreditOrigin = { source: string } | { organisation: string };

/**
 * The standing approval that covers what comes from there on that day. Where several do, the one that began last: the
 * committee changed its mind since.
 */
export function coveringApproval(
  approvals: readonly StandingApproval[],
  origin: CreditOrigin,
  on: LocalDate,
): StandingApproval | undefined {
  const covers = (approval: StandingApproval): boolean =>
    'source' in origin
      ? approval.source === origin.source
      : approval.organisation !== null && plainText(approval.organisation) === plainText(origin.organisation);
  return approvals
    .filter((approval) => covers(approval) && isInForce(approval, on))
    .reduce<StandingApproval | undefined>(
      (best, other) => (best === undefined || isLater(other, best) ? other : best),
      undefined,
    );
}

/** What was completed, in the measure that the approval's basis asks for. */
export interface Completed {
  packages?: number;
  minutes?: number;
  /** What the other organisation gave, by category. */
  approvedThere?: readonly Credit[];
}

/**
 * The credits that a standing approval gives, each category on the policy's increment. Nothing without the measure that its basis
 * asks for. What another organisation approved counts in the categories that are named, up to the amount named there.
 */
export function creditsUnder(approval: StandingApproval, completed: Completed, unit: CreditUnit): Credit[] {
  const { basis, credits } = approval;
  switch (basis) {
    case 'package':
      return nonZero(credits.map((credit) => times(credit, Math.trunc(completed.packages ?? 0))));
    case 'contact-hour':
      return nonZero(credits.map((credit) => perHour(credit, completed.minutes ?? 0, unit)));
    case 'as-approved':
      return nonZero(
        (completed.approvedThere ?? []).flatMap((given) => {
          const most = credits.find(({ category }) => category === given.category);
          if (most === undefined) return [];
          const hundredths = onIncrement(Math.min(given.hundredths, most.hundredths), unit);
          return [{ ...most, hundredths }];
        }),
      );
  }
}

function times(credit: Credit, packages: number): Credit {
  return { ...credit, hundredths: credit.hundredths * Math.max(packages, 0) };
}

function perHour(credit: Credit, minutes: number, unit: CreditUnit): Credit {
  if (credit.hundredths === 100) return { ...credit, hundredths: hundredthsOf(Math.max(minutes, 0), unit) };
  const dividend = Math.max(minutes, 0) * credit.hundredths;
  const whole = roundedQuotient(dividend, unit.minutesPerCredit * unit.incrementHundredths, unit.rounding);
  return { ...credit, hundredths: whole * unit.incrementHundredths };
}

function onIncrement(hundredths: number, { incrementHundredths, rounding }: CreditUnit): number {
  return roundedQuotient(Math.max(hundredths, 0), incrementHundredths, rounding) * incrementHundredths;
}

function nonZero(credits: Credit[]): Credit[] {
  return credits.filter(({ hundredths }) => hundredths > 0);
}

function isLater(one: StandingApproval, other: StandingApproval): boolean {
  if (one.effectiveFrom !== other.effectiveFrom) return one.effectiveFrom > other.effectiveFrom;
  return one.approvedAt > other.approvedAt;
}

/** Names are alike whatever their capital letters and spacing. */
export function plainText(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}
