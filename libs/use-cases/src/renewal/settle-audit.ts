import { Injectable } from '@nestjs/common';
import { answerAudit, DomainError, settleAudit, type Changed, type Renewal } from '#domain';
import { PublicLinks } from '../ports/public-links.js';
import { Renewals } from '../ports/renewals.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { followRenewal } from './follow-renewal.js';
import { WeighRenewal } from './weigh-renewal.js';

export type AuditStep = { kind: 'answered'; answer: string } | { kind: 'passed' | 'failed'; remark: string };

/** The member's answer to an audit, and headquarters' outcome. */
@Injectable()
export class SettleAudit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly renewals: Renewals,
    private readonly weigh: WeighRenewal,
    private readonly links: PublicLinks,
  ) {}

  /** @throws DomainError `renewal.unknown`, `access.forbidden`, `renewal.no-audit` */
  async execute(program: string, id: string, step: AuditStep, by: string): Promise<Renewal> {
    const found = await this.renewals.find(program, id);
    const isOwn = found?.memberId === by;
    if (found === undefined || (step.kind === 'answered' && !isOwn)) {
      throw new DomainError('renewal.unknown', 'There is no such renewal.');
    }
    if (step.kind !== 'answered' && isOwn) {
      throw new DomainError('access.forbidden', 'Nobody settles the audit of their own renewal.');
    }
    return this.unitOfWork.run(async (work) => {
      const renewal = await work.renewals.get(id);
      const circumstances = await this.weigh.circumstances(renewal);
      const changed = taken(renewal, step);
      const stored = work.renewals.update(changed, circumstances.now, by);
      followRenewal(work, { ...changed, renewal: stored }, circumstances, { links: this.links, actor: by });
      return stored;
    });
  }
}

function taken(renewal: Renewal, step: AuditStep): Changed {
  return step.kind === 'answered' ? answerAudit(renewal, step.answer) : settleAudit(renewal, step.kind, step.remark);
}
