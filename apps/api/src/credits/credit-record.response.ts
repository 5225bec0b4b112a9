import { OmitType } from '@nestjs/swagger';
import {
  daysBetween,
  rejectionWords,
  ruleTraits,
  ruleWords,
  TOTAL,
  type Instant,
  type Policy,
  type Rejection,
  type Shortfall,
  type Standing,
} from '#domain';
import type { SentFile } from '#persistence';
import type { CreditRecord, Plan, Unclaimed } from '#use-cases';
import { ClaimResponse, ClaimWindowResponse } from '../claims/claim.response.js';
import { CredentialResponse } from '../members/credential.response.js';
import type { CycleDto } from './evaluation.dto.js';
import { EvaluationResponse, RejectionResponse, ShortfallResponse } from './evaluation.response.js';

export class UnclaimedHoursResponse {
  listingId!: string | null;
  formId!: string | null;
  title!: string;
  category!: string;
  hours!: number;
  /** Before it there is nothing to claim; null on demand. */
  startsOn!: string | null;
  /** As far as it is known. */
  completedOn!: string | null;
  /** Until when it can be claimed; null where nothing ends it, or completion is not known. */
  window!: ClaimWindowResponse | null;

  static of({ claimable, category, hundredths, completedOn, window }: Unclaimed): UnclaimedHoursResponse {
    const { listingId, formId, title, startsOn } = claimable;
    return {
      ...{ listingId, formId, title, category, startsOn, completedOn },
      hours: hundredths / 100,
      window: window && ClaimWindowResponse.of(window),
    };
  }
}

/** So many, in one category. */
export class CategoryHoursResponse {
  category!: string;
  hours!: number;
}

/** What a listing would add to all that is claimed, pending or still to be claimed. */
export class RecordPlanResponse {
  listingId!: string | null;
  title!: string;
  /** What of it could be claimed; empty where all of it was, or its days are over. */
  hours!: CategoryHoursResponse[];
  /** Of these so many would count. */
  counts!: number;
  /** It is an own activity, and part of what is projected without it. */
  alreadyPlanned!: boolean;
  /** With it; null when nothing makes up for what is missing. */
  stillNeeded!: number | null;
  met!: boolean;

  static of({ claimable, hours, isPlanned, standing }: Plan, without: Standing): RecordPlanResponse {
    return {
      listingId: claimable.listingId,
      title: claimable.title,
      hours: hours.map(({ category, hundredths }) => ({ category, hours: hundredths / 100 })),
      counts: (standing.countedTotal - without.countedTotal) / 100,
      alreadyPlanned: isPlanned,
      stillNeeded: standing.stillNeeded === null ? null : standing.stillNeeded / 100,
      met: standing.met,
    };
  }
}

export class RecordMemberResponse {
  id!: string;
  name!: string;
}

export class RecordCategoryResponse {
  id!: string;
  label!: string;
}

/** What the hours that were tried would add to what is on the record. */
export class RecordTrialResponse {
  hours!: number;
  /** Of these so many would count. */
  counts!: number;
  /** With them; null when nothing makes up for what is missing. */
  stillNeeded!: number | null;
  met!: boolean;

  static of({ tried, standing }: NonNullable<CreditRecord['trial']>, without: Standing): RecordTrialResponse {
    return {
      hours: tried.hundredths / 100,
      counts: (standing.countedTotal - without.countedTotal) / 100,
      stillNeeded: standing.stillNeeded === null ? null : standing.stillNeeded / 100,
      met: standing.met,
    };
  }
}

/** What a rule lacks, with its name. */
export class MissingCreditResponse extends ShortfallResponse {
  /** As people call it. */
  label!: string;

  static named(short: Shortfall, policy: Policy): MissingCreditResponse {
    const label = short.id === TOTAL ? 'in all' : ruleWords(short, policy);
    return Object.assign(ShortfallResponse.of(short), { label });
  }
}

/** Why a claim, or a part of it, does not count. */
export class UncountedClaimResponse extends RejectionResponse {
  /** In words, as the end of a sentence. */
  because!: string;

  static inWords(rejection: Rejection): UncountedClaimResponse {
    return Object.assign(RejectionResponse.of(rejection), { because: rejectionWords(rejection) });
  }
}

/** A member's credits in one term of one credential: the standing, and what it is made of. */
export class CreditRecordResponse extends OmitType(EvaluationResponse, ['missing', 'rejected']) {
  missing!: MissingCreditResponse[];
  /** Those of the claims that do not count for this credential, or not all of them. */
  rejected!: UncountedClaimResponse[];
  program!: string;
  member!: RecordMemberResponse;
  /** The one that the record is of. */
  credential!: CredentialResponse;
  /** All that the member holds, or held, in the program. */
  credentials!: CredentialResponse[];
  /** First and last day of the term, both inclusive. */
  cycle!: CycleDto;
  /** The day of which it speaks. */
  asOf!: string;
  /** Days of the term after that day. */
  daysLeft!: number;
  /** In force when the term began. */
  policyVersion!: string;
  unit!: string;
  categories!: RecordCategoryResponse[];
  /** What the terms before left to this one: part of what is counted. */
  carriedIn!: CategoryHoursResponse[];
  /** Those of the term, whatever became of them, the latest completion first. */
  claims!: ClaimResponse[];
  /** Approved of one's own and not claimed yet; part of what is projected. */
  unclaimed!: UnclaimedHoursResponse[];
  /** Of the listing that was asked about. */
  plan!: RecordPlanResponse | null;
  /** Of the hours that were tried. */
  trial!: RecordTrialResponse | null;
  /** Tags and sources that the rules of the term look at. */
  ruleTags!: RecordCategoryResponse[];
  ruleSources!: RecordCategoryResponse[];

  /** @param evidence by claim */
  static ofRecord(
    record: CreditRecord,
    now: Instant,
    evidence: ReadonlyMap<string, readonly SentFile[]>,
  ): CreditRecordResponse {
    const {
      member,
      credential,
      credentials,
      cycle,
      asOf,
      policy,
      evaluation,
      carried,
      claims,
      unclaimed,
      plan,
      trial,
    } = record;
    const traits = ruleTraits(policy.credits);
    const latestFirst = [...claims].sort((one, other) =>
      one.completedOn === other.completedOn
        ? one.id < other.id
          ? 1
          : -1
        : one.completedOn < other.completedOn
          ? 1
          : -1,
    );
    return Object.assign(new CreditRecordResponse(), EvaluationResponse.of(evaluation), {
      missing: evaluation.missing.map((short) => MissingCreditResponse.named(short, policy)),
      rejected: evaluation.rejected.map((rejection) => UncountedClaimResponse.inWords(rejection)),
      program: policy.id,
      member: { id: member.id, name: member.name },
      credential: CredentialResponse.of(credential, policy, now),
      credentials: credentials.map((one) => CredentialResponse.of(one, policy, now)),
      cycle: { ...cycle },
      asOf,
      daysLeft: daysBetween(asOf, cycle.end),
      policyVersion: policy.version,
      unit: policy.unit.label,
      categories: policy.categories.map(({ id, label }) => ({ id, label })),
      carriedIn: carried.map(({ amount, categories: [category] }) => ({ category, hours: amount.hundredths / 100 })),
      claims: latestFirst.map((claim) => ClaimResponse.of(claim, evidence.get(claim.id))),
      plan: plan && RecordPlanResponse.of(plan, evaluation.projected),
      trial: trial && RecordTrialResponse.of(trial, evaluation),
      ruleTags: policy.tags.filter(({ id }) => traits.tags.includes(id)),
      ruleSources: policy.credits.sources.filter(({ id }) => traits.sources.includes(id)),
      unclaimed: unclaimed.map((one) => UnclaimedHoursResponse.of(one)),
    });
  }
}
