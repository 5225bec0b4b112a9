import { Injectable } from '@nestjs/common';
import { DomainError, sharedFacts, type SharedFact } from '#domain';
import { MemberNames } from '../ports/member-roll.js';

export interface Judge {
  by: string;
  memberId: string;
  /** Said to whoever would judge themselves. */
  own: string;
}

const IN_COMMON: Readonly<Record<SharedFact['what'], string>> = {
  name: 'have the same name:',
  address: 'share the address',
  employer: 'have the same employer:',
};

/**
 * Whoever at headquarters judges a record, a renewal or a fee has nothing to do with its member: it is not their own, and
 * nothing recorded of both is the same. They may read it; somebody else judges it.
 */
@Injectable()
export class RequireImpartial {
  constructor(private readonly names: MemberNames) {}

  /** @throws DomainError `access.forbidden` for one's own, `conflict.with-member` */
  async execute({ by, memberId, own }: Judge): Promise<void> {
    if (by === memberId) throw new DomainError('access.forbidden', own);
    const found = await this.names.identities([by, memberId]);
    const [judge, member] = [by, memberId].map((id) => found.find((one) => one.id === id));
    if (judge === undefined || member === undefined) return;
    const facts = sharedFacts(judge, member).map(
      ({ what, value }) => `You and the member ${IN_COMMON[what]} ${value}.`,
    );
    if (facts.length === 0) return;
    throw new DomainError('conflict.with-member', `${facts.join(' ')} Somebody else at headquarters does this.`);
  }
}
