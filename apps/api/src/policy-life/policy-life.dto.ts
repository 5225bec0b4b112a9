import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PROPOSAL_STATES, STANDING_CHANGES, type ProposalState, type StandingChange } from '#domain';
import type { ReplaySubject } from '#use-cases';
import { PageQuery, RequestProblem } from '../http/index.js';
import { listValues } from '../input/list-values.js';
import { IsCalendarDate, IsNotBlank, IsOmittable, IsPlainText } from '../input/validators.js';

/** Ten times the longest policy we know of. */
const LONGEST_TEXT = 100_000;

export class PolicyTextDto {
  /** A whole policy, YAML or JSON, as `policy.schema.json` describes it. */
  @IsString()
  @MaxLength(LONGEST_TEXT)
  text!: string;
}

export class ProposalDto extends PolicyTextDto {
  /** For the board: what changes, and why. */
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(5000)
  reason!: string;
}

export class AdoptionDto {
  /** First day, in the program's zone: today at the earliest. Terms that began before it keep their version. */
  @IsCalendarDate()
  effectiveFrom!: string;

  @IsOptional()
  @IsString()
  @IsPlainText()
  @MaxLength(5000)
  note?: string | null;
}

export class ReturnDto {
  /** For the committee. */
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(5000)
  reason!: string;
}

export class ProposalsQueryDto extends PageQuery {
  /** `proposed`, `returned`, `withdrawn`, `adopted`; several with commas. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  state?: string;

  states(): ProposalState[] | undefined {
    return listValues(this.state)?.filter((state): state is ProposalState =>
      PROPOSAL_STATES.some((known) => known === state),
    );
  }
}

/** One of the two. */
export class ReplayDto {
  @IsOmittable()
  @IsUUID()
  proposalId?: string;

  /** One that was adopted: what would it do to the terms that run? */
  @IsOmittable()
  @IsString()
  @MaxLength(64)
  version?: string;

  /** @throws RequestProblem unless it names one thing */
  toSubject(): ReplaySubject {
    const { proposalId, version } = this;
    if (proposalId !== undefined && version === undefined) return { proposalId: proposalId.toLowerCase() };
    if (version !== undefined && proposalId === undefined) return { version };
    throw new RequestProblem('request.invalid', 'The body has entries that cannot be accepted.', {
      fields: [{ pointer: '/proposalId', message: 'name a proposal or a version: one of them' }],
    });
  }
}

export class ReplayedMembersQueryDto extends PageQuery {
  @IsOptional()
  @IsIn(STANDING_CHANGES)
  change?: StandingChange;
}

export class MigrationDto {
  @IsString()
  @MaxLength(64)
  version!: string;

  /** Told in the program's history. */
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(5000)
  reason!: string;
}
