import { Injectable } from '@nestjs/common';
import { DomainError, withdrawClaim, type Claim } from '#domain';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

/** A member takes a claim of their own back: it is reversed, and stays visible. */
@Injectable()
export class WithdrawClaim {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `claim.unknown`, `claim.settled` */
  async execute(program: string, memberId: string, claimId: string): Promise<Claim> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async ({ claims, renewals }) => {
      const claim = claimIn(await claims.read(program, memberId), claimId);
      const entry = withdrawClaim(claim, await renewals.ofMember(program, memberId));
      claims.append({ program, memberId }, [], [entry], now, memberId);
      return { ...claim, state: entry.state, credited: 0, reason: entry.reason, settledAt: now };
    });
  }
}

export function claimIn(claims: readonly Claim[], id: string): Claim {
  const claim = claims.find((one) => one.id === id);
  if (claim === undefined) throw new DomainError('claim.unknown', 'There is no such claim.');
  return claim;
}
