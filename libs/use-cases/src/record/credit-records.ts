import { Injectable } from '@nestjs/common';
import {
  addDays,
  claimableCategories,
  claimWindow,
  DomainError,
  evaluate,
  isHeldOn,
  lineFor,
  localDateAt,
  recordEntries,
  termOn,
  type Claim,
  type CarriedEntry,
  type Claimable,
  type ClaimWindowDates,
  type Credential,
  type CycleDates,
  type Evaluation,
  type Instant,
  type LocalDate,
  type PlannedHours,
  type Policy,
  type Standing,
} from '#domain';
import { Claimables, Claims } from '../ports/claims.js';
import { Clock } from '../ports/clock.js';
import { LinearSolvers } from '../ports/linear-solvers.js';
import { MemberNames, MemberRoll, type MemberName } from '../ports/member-roll.js';
import { Policies } from '../ports/policies.js';
import { Renewals } from '../ports/renewals.js';
import { carriedInto } from './carried-into.js';
import { triedEntry, type TriedHours } from './try-hours.js';

export interface RecordQuestion {
  program: string;
  memberId: string;
  /** One of the member's; left out: the one held whose term ends first. */
  credentialId?: string | undefined;
  /** A day in the term that is asked for; left out: today. */
  on?: LocalDate | undefined;
  /** Counts by these rules; left out: by those of the term. */
  policy?: Policy | undefined;
  /** Projects pending claims alone, not what is approved and unclaimed. */
  claimsOnly?: boolean;
  /** A listing of which the member wants to know what it would add. */
  planListingId?: string | undefined;
  /** Hours of any kind, to see what they would add. */
  tried?: TriedHours | undefined;
}

/** An approved activity of the member's own of which hours can still be claimed. */
export interface Unclaimed {
  claimable: Claimable;
  category: string;
  hundredths: number;
  /** As far as it is known. */
  completedOn: LocalDate | null;
  window: ClaimWindowDates | null;
}

/** A member's credits in one term of one credential, as the policy of that term counts them. */
export interface CreditRecord {
  member: MemberName;
  credential: Credential;
  credentials: readonly Credential[];
  cycle: CycleDates;
  /** The day of which it speaks: today, or the last one of a term that is over. */
  asOf: LocalDate;
  policy: Policy;
  evaluation: Evaluation;
  /** From the terms before. */
  carried: readonly CarriedEntry[];
  /** Those of the term, whatever became of them. */
  claims: readonly Claim[];
  unclaimed: readonly Unclaimed[];
  plan: Plan | null;
  /** With the hours that were tried. */
  trial: { tried: TriedHours; standing: Standing } | null;
}

/** What an activity would add to all that is claimed, pending or still to be claimed. */
export interface Plan {
  claimable: Claimable;
  hours: { category: string; hundredths: number }[];
  /** Part of what is projected already: an own activity. */
  isPlanned: boolean;
  standing: Standing;
}

/** Reads a member's record: claims of the ledger, counted. */
@Injectable()
export class CreditRecords {
  constructor(
    private readonly roll: MemberRoll,
    private readonly names: MemberNames,
    private readonly claims: Claims,
    private readonly claimables: Claimables,
    private readonly policies: Policies,
    private readonly solvers: LinearSolvers,
    private readonly clock: Clock,
    private readonly renewals: Renewals,
  ) {}

  /** @throws DomainError `program.not-found`, `record.none`, `credential.unknown`, `credits.invalid` */
  async read(question: RecordQuestion): Promise<CreditRecord> {
    const { program, memberId, credentialId, on, claimsOnly = false, planListingId, tried } = question;
    const now = await this.clock.now();
    const current = this.policies.inForceAt(program, now);
    const today = localDateAt(now, current.timeZone);
    const [member, credentials] = await Promise.all([this.names.find(memberId), this.roll.ofMember(program, memberId)]);
    if (member === undefined || credentials.length === 0) {
      throw new DomainError('record.none', 'There is no credential of this program, and so no credit record.');
    }
    const credential = chosen(credentials, credentialId, current, today);
    const cycle = termOn(credential, current.credits.cycle, await this.dayFor(credential, on, today));
    const policy = question.policy ?? this.policies.forTerm(program, cycle);
    const asOf = today < cycle.end ? today : cycle.end;
    const [claims, own, wished] = await Promise.all([
      this.claims.ofMember(program, memberId),
      this.claimables.ownApproved(program, memberId),
      planListingId === undefined ? undefined : this.claimables.ofListing(program, planListingId, memberId),
    ]);
    const unclaimed = own.flatMap((claimable) => unclaimedOf(claimable, { credential, claims, policy, now, cycle }));
    const candidate = {
      cycle,
      asOf,
      flags: [],
      credentials: credentials.flatMap((one) => (isHeldOn(one, asOf) && one.kind !== null ? [one.kind] : [])),
      credential: credential.kind,
    };
    const inTerm = claims.filter(({ completedOn }) => cycle.start <= completedOn && completedOn <= cycle.end);
    const planned = claimsOnly ? [] : unclaimed.map((one, index) => toPlanned(one, index, asOf));
    const solver = await this.solvers.load();
    const carried = carriedInto(candidate, { credential, current, claims, solver, policies: this.policies });
    const entries = [...carried, ...recordEntries(inTerm, credential, planned)];
    const evaluation = evaluate(policy, candidate, entries, solver);
    const isPlanned = unclaimed.some(({ claimable }) => claimable.formId === wished?.formId);
    const hours = wished === undefined ? [] : unclaimedOf(wished, { credential, claims, policy, now, cycle });
    const further = isPlanned ? [] : hours.map((one, index) => toPlanned(one, planned.length + index, asOf));
    const withPlan = [...carried, ...recordEntries(inTerm, credential, [...planned, ...further])];
    const plan = wished && {
      claimable: wished,
      hours: hours.map(({ category, hundredths }) => ({ category, hundredths })),
      isPlanned,
      standing: evaluate(policy, candidate, withPlan, solver).projected,
    };
    const trial = tried && {
      tried,
      standing: evaluate(policy, candidate, [...entries, triedEntry(tried, policy, candidate)], solver),
    };
    return {
      member,
      credential,
      credentials,
      cycle,
      asOf,
      policy,
      evaluation,
      carried,
      claims: inTerm,
      unclaimed,
      plan: plan ?? null,
      trial: trial ?? null,
    };
  }

  /** The day that was asked for, or today; of a credential that is held no more, at most the last of its last term. */
  private async dayFor(credential: Credential, on: LocalDate | undefined, today: LocalDate): Promise<LocalDate> {
    const { id, program, memberId, awardedOn, ending } = credential;
    if (ending === null || ending.on > today) return on ?? today;
    const all = await this.renewals.ofMember(program, memberId);
    // What follows a term that lapsed was never one, days of grace or not.
    const lapsed = all.find(({ credentialId, status }) => credentialId === id && status === 'lapsed');
    const held = addDays(ending.on, -1);
    const last = lapsed !== undefined && lapsed.term.end < held ? lapsed.term.end : held;
    const day = on !== undefined && on < last ? on : last;
    return day < awardedOn ? awardedOn : day;
  }
}

function chosen(
  credentials: readonly Credential[],
  id: string | undefined,
  policy: Policy,
  today: LocalDate,
): Credential {
  if (id !== undefined) {
    const found = credentials.find((credential) => credential.id === id);
    if (found === undefined) throw new DomainError('credential.unknown', 'There is no such credential.');
    return found;
  }
  const held = credentials.filter((credential) => isHeldOn(credential, today));
  const end = (credential: Credential): string => termOn(credential, policy.credits.cycle, today).end;
  const [first] = (held.length > 0 ? held : [...credentials]).sort((one, other) => (end(one) < end(other) ? -1 : 1));
  if (first === undefined) throw new DomainError('record.none', 'There is no credential of this program.');
  return first;
}

interface Circumstances {
  credential: Credential;
  claims: readonly Claim[];
  policy: Policy;
  now: Instant;
  cycle: CycleDates;
}

/** What is left of an activity, while its window is open or has not begun. */
function unclaimedOf(claimable: Claimable, { credential, claims, policy, now, cycle }: Circumstances): Unclaimed[] {
  const completedOn = claimable.completedOn ?? claimable.endsOn;
  if (completedOn !== null && (completedOn < cycle.start || completedOn > cycle.end)) return [];
  const window = completedOn === null ? null : claimWindow(completedOn, claimable, [credential], policy);
  if (window !== null && now >= window.closesAt) return [];
  return claimableCategories(claimable, [credential], claims, policy).flatMap(({ category, remaining }) =>
    remaining === 0 || lineFor(claimable.terms, category, credential.kind) === undefined
      ? []
      : [{ claimable, category, hundredths: remaining, completedOn, window }],
  );
}

function toPlanned(
  { claimable, category, hundredths, completedOn }: Unclaimed,
  index: number,
  asOf: LocalDate,
): PlannedHours {
  const { tags, source, activityKey } = claimable;
  return { id: String(index), category, hundredths, completedOn: completedOn ?? asOf, tags, source, activityKey };
}
