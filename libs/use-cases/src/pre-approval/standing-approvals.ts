import { Injectable } from '@nestjs/common';
import { DomainError, localDateAt, requireValidStanding, type LocalDate, type StandingApproval } from '#domain';
import { Clock } from '../ports/clock.js';
import { Policies } from '../ports/policies.js';
import { StandingApprovals } from '../ports/standing-approvals.js';

export type NewStandingApproval = Omit<StandingApproval, 'approvedAt' | 'ending' | 'effectiveFrom'> & {
  /** Left out: today, in the program's zone. */
  effectiveFrom?: LocalDate | undefined;
};

/** A chair approves a source as a whole. */
@Injectable()
export class ApproveSource {
  constructor(
    private readonly standing: StandingApprovals,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `standing-approval.invalid`, `standing-approval.exists`, `program.not-found` */
  async execute({ effectiveFrom, ...command }: NewStandingApproval): Promise<StandingApproval> {
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(command.program, now);
    const today = localDateAt(now, policy.timeZone);
    const approval = { ...command, effectiveFrom: effectiveFrom ?? today, approvedAt: now, ending: null };
    requireValidStanding(approval, policy, today);
    await this.standing.add(approval);
    return (await this.standing.find(command.program, command.id)) ?? approval;
  }
}

export interface SourceEnding {
  program: string;
  id: string;
  reason: string;
  /** The first day on which it holds no more; left out: today. */
  on?: LocalDate | undefined;
  endedBy: string;
}

/** A chair ends a standing approval. What was earned under it before stays. */
@Injectable()
export class EndSourceApproval {
  constructor(
    private readonly standing: StandingApprovals,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `standing-approval.unknown`, `standing-approval.ended`, `standing-approval.invalid` */
  async execute({ program, id, reason, on, endedBy }: SourceEnding): Promise<StandingApproval> {
    const now = await this.clock.now();
    const today = localDateAt(now, this.policies.inForceAt(program, now).timeZone);
    const approval = await this.find(program, id);
    if (approval.ending !== null) throw ended();
    if (on !== undefined && on < today) {
      const fields = [{ pointer: '/on', message: `must not be in the past (today is ${today})` }];
      throw new DomainError('standing-approval.invalid', 'It cannot end before today.', {}, fields);
    }
    const done = await this.standing.end(id, { on: on ?? today, reason, by: endedBy, at: now });
    if (!done) throw ended();
    return this.find(program, id);
  }

  private async find(program: string, id: string): Promise<StandingApproval> {
    const approval = await this.standing.find(program, id);
    if (approval === undefined) throw new DomainError('standing-approval.unknown', 'There is no such approval.');
    return approval;
  }
}

function ended(): DomainError {
  return new DomainError('standing-approval.ended', 'The standing approval was ended already.');
}
