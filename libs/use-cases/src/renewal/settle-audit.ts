import { Injectable } from '@nestjs/common';
import { answerAudit, DomainError, settleAudit, type Changed, type Renewal } from '#domain';
import { RequireImpartial } from '../members/require-impartial.js';
import { Renewals } from '../ports/renewals.js';
import { ChangeRenewal } from './change-renewal.js';
import { WeighRenewal } from './weigh-renewal.js';

export type AuditStep = { kind: 'answered'; answer: string } | { kind: 'passed' | 'failed'; remark: string };

/** The member's answer to an audit, and headquarters' outcome. */
@Injectable()
export class SettleAudit {
  constructor(
    private readonly change: ChangeRenewal,
    private readonly renewals: Renewals,
    private readonly weigh: WeighRenewal,
    private readonly impartial: RequireImpartial,
  ) {}

  /** @throws DomainError `renewal.unknown`, `access.forbidden`, `conflict.with-member`, `renewal.no-audit` */
  async execute(program: string, id: string, step: AuditStep, by: string): Promise<Renewal> {
    const found = await this.renewals.find(program, id);
    const isOwn = found?.memberId === by;
    if (found === undefined || (step.kind === 'answered' && !isOwn)) {
      throw new DomainError('renewal.unknown', 'There is no such renewal.');
    }
    if (step.kind !== 'answered') {
      const own = 'Nobody settles the audit of their own renewal.';
      await this.impartial.execute({ by, memberId: found.memberId, own });
    }
    return this.change.execute(id, { by }, async (renewal) => {
      const circumstances = await this.weigh.circumstances(renewal);
      return { changed: taken(renewal, step), circumstances };
    });
  }
}

function taken(renewal: Renewal, step: AuditStep): Changed {
  return step.kind === 'answered' ? answerAudit(renewal, step.answer) : settleAudit(renewal, step.kind, step.remark);
}
