import { ApiProperty } from '@nestjs/swagger';
import { describeFinding, type Finding, type ProposalState, type StandingChange } from '#domain';
import type {
  PolicyMigrationRow,
  PolicyVersionRow,
  ProposalEventRow,
  ProposalSummaryRow,
  ReplayedMemberRow,
  ReplayProgressRow,
} from '#persistence';
import type { PolicyDocument, ReplayCounts, ReplayedStanding } from '#use-cases';
import type { PersonResponse } from '../eligibility-forms/form.response.js';

const ANY_POLICY = {
  type: 'object',
  additionalProperties: true,
  description: 'As `policy.schema.json` describes it.',
} as const;

export class PolicyFindingResponse {
  severity!: Finding['severity'];
  /** Of the text, from 1. */
  line!: number;
  /** With the place: `limits[0].max: …`. */
  message!: string;

  static of(finding: Finding & { line: number }): PolicyFindingResponse {
    return { severity: finding.severity, line: finding.line, message: describeFinding(finding) };
  }
}

export class PolicyLintResponse {
  /** No errors: it can be proposed. */
  usable!: boolean;
  findings!: PolicyFindingResponse[];
  /** What was read, with defaults filled in; null when the text is no policy at all. */
  @ApiProperty({ ...ANY_POLICY, nullable: true })
  document!: PolicyDocument | null;
  /** The same as text, to be held against that of another version. */
  written!: string | null;
}

export class PolicyVersionResponse {
  version!: string;
  effectiveFrom!: string;
  state!: 'in-force' | 'to-come' | 'past';
  /** Null: it came in a file. */
  proposalId!: string | null;
  adoptedBy!: PersonResponse | null;
  adoptedAt!: string | null;

  static of(row: PolicyVersionRow, inForce: { version: string; effectiveFrom: string }): PolicyVersionResponse {
    return {
      version: row.version,
      effectiveFrom: row.effective_from,
      state:
        row.version === inForce.version ? 'in-force' : row.effective_from > inForce.effectiveFrom ? 'to-come' : 'past',
      proposalId: row.proposal_id,
      adoptedBy: row.adopted_by,
      adoptedAt: row.adopted_at?.toISOString() ?? null,
    };
  }
}

export class PolicyVersionListResponse {
  items!: PolicyVersionResponse[];
  nextCursor!: string | null;
}

export class WrittenPolicyResponse {
  version!: string;
  effectiveFrom!: string;
  @ApiProperty(ANY_POLICY)
  document!: PolicyDocument;
  /** As somebody wrote it, with its comments; of versions stored without it, as `written`. */
  text!: string;
  /** As YAML, every value written out: to be held against that of another version. */
  written!: string;
}

export class ReplayCountsResponse implements ReplayCounts {
  'no-longer-met'!: number;
  'needs-more'!: number;
  'counts-otherwise'!: number;
  'needs-less'!: number;
  'now-met'!: number;
  unchanged!: number;
}

export class PolicyReplayResponse {
  id!: string;
  /** Null: of a version that was adopted. */
  proposalId!: string | null;
  /** The proposal's version that was looked at. */
  proposalVersion!: number | null;
  policyVersion!: string;
  /** The day of which the standings speak. */
  asOf!: string;
  state!: 'queued' | 'running' | 'finished';
  /** Credentials whose term runs. */
  total!: number;
  processed!: number;
  counts!: ReplayCountsResponse;
  requestedAt!: string;
  finishedAt!: string | null;

  static of(row: ReplayProgressRow): PolicyReplayResponse {
    return {
      id: row.id,
      proposalId: row.proposal_id,
      proposalVersion: row.proposal_version,
      policyVersion: row.policy_version,
      asOf: row.as_of,
      state: row.finished_at !== null ? 'finished' : row.started_at === null ? 'queued' : 'running',
      total: row.total,
      processed: row.processed,
      counts: row.counts,
      requestedAt: row.requested_at.toISOString(),
      finishedAt: row.finished_at?.toISOString() ?? null,
    };
  }
}

export class ReplayedCategoryResponse {
  category!: string;
  counted!: number;
}

/** Amounts are credits. */
export class ReplayedStandingResponse {
  required!: number;
  counted!: number;
  /** Null: no hours can make up for it any more. */
  stillNeeded!: number | null;
  met!: boolean;
  byCategory!: ReplayedCategoryResponse[];

  static of(standing: ReplayedStanding): ReplayedStandingResponse {
    return {
      required: standing.requiredTotal / 100,
      counted: standing.countedTotal / 100,
      stillNeeded: standing.stillNeeded === null ? null : standing.stillNeeded / 100,
      met: standing.met,
      byCategory: standing.byCategory.map(({ category, counted }) => ({ category, counted: counted / 100 })),
    };
  }
}

export class ReplayedTermResponse {
  start!: string;
  end!: string;
}

export class ReplayedMemberResponse {
  credentialId!: string;
  /** Null for the committee, which judges rules and not people. */
  member!: PersonResponse | null;
  certificationId!: string | null;
  credential!: string | null;
  term!: ReplayedTermResponse;
  change!: StandingChange;
  /** The version that counts the term now. */
  formerVersion!: string;
  former!: ReplayedStandingResponse;
  proposed!: ReplayedStandingResponse;
  /** What differs, in sentences. */
  explanation!: string[];

  static of(row: ReplayedMemberRow, mayKnowWho: boolean): ReplayedMemberResponse {
    return {
      credentialId: row.credential_id,
      member: mayKnowWho ? row.member : null,
      certificationId: mayKnowWho ? row.certification_id : null,
      credential: row.kind,
      term: { start: row.term_start, end: row.term_end },
      change: row.change,
      formerVersion: row.former_version,
      former: ReplayedStandingResponse.of(row.former),
      proposed: ReplayedStandingResponse.of(row.proposed),
      explanation: row.explanation,
    };
  }
}

export class ReplayedMemberPageResponse {
  items!: ReplayedMemberResponse[];
  nextCursor!: string | null;
}

export class ProposalSummaryResponse {
  id!: string;
  /** The version it would become, or became. */
  policyVersion!: string;
  /** The one it was written on. */
  baseVersion!: string;
  /** False: another version came after that one; the committee has to revise it. */
  baseIsLatest!: boolean;
  state!: ProposalState;
  reason!: string;
  proposedBy!: PersonResponse;
  proposedAt!: string;
  /** Once adopted. */
  effectiveFrom!: string | null;
  version!: number;

  static of(row: ProposalSummaryRow, latestVersion: string): ProposalSummaryResponse {
    return {
      id: row.id,
      policyVersion: row.policy_version,
      baseVersion: row.base_version,
      baseIsLatest: row.base_version === latestVersion,
      state: row.state,
      reason: row.reason,
      proposedBy: row.proposed_by,
      proposedAt: row.proposed_at.toISOString(),
      effectiveFrom: row.effective_from,
      version: row.version,
    };
  }
}

export class ProposalPageResponse {
  items!: ProposalSummaryResponse[];
  nextCursor!: string | null;
}

export class ProposalEventResponse {
  version!: number;
  kind!: string;
  at!: string;
  by!: PersonResponse;
  /** The committee's or the board's words. */
  words!: string | null;
  /** What was adopted takes effect then. */
  effectiveFrom!: string | null;
  /** As it was written then. */
  text!: string | null;

  static of({ version, kind, at, by, details }: ProposalEventRow): ProposalEventResponse {
    return {
      version,
      kind,
      at: at.toISOString(),
      by,
      words: details.reason ?? details.note ?? null,
      effectiveFrom: details.effectiveFrom ?? null,
      text: details.text ?? null,
    };
  }
}

export class ProposalResponse extends ProposalSummaryResponse {
  /** As written. */
  text!: string;
  @ApiProperty(ANY_POLICY)
  document!: PolicyDocument;
  /** Of what was read, every value written out: to be held against the base's. */
  written!: string;
  base!: WrittenPolicyResponse;
  findings!: PolicyFindingResponse[];
  events!: ProposalEventResponse[];
  /** The last one of this proposal. */
  replay!: PolicyReplayResponse | null;
}

export class PolicyMigrationResponse {
  id!: string;
  version!: string;
  /** Terms that ran on that day are counted by the version. */
  on!: string;
  reason!: string;
  /** As the replay before it found. */
  counts!: ReplayCountsResponse;
  decidedBy!: PersonResponse;
  decidedAt!: string;

  static of(row: PolicyMigrationRow): PolicyMigrationResponse {
    return {
      id: row.id,
      version: row.version,
      on: row.on_day,
      reason: row.reason,
      counts: row.counts,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at.toISOString(),
    };
  }
}

export class PolicyMigrationListResponse {
  items!: PolicyMigrationResponse[];
  nextCursor!: string | null;
}
