import { Injectable } from '@nestjs/common';
import { addDays, auditRenewal, DomainError, drawSample, localDateAt, type LocalDate } from '#domain';
import { Clock } from '../ports/clock.js';
import { Policies } from '../ports/policies.js';
import { Renewals, type AuditDraw } from '../ports/renewals.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ChangeRenewal } from './change-renewal.js';
import { WeighRenewal } from './weigh-renewal.js';

export interface AuditCommand {
  id: string;
  program: string;
  from: LocalDate;
  to: LocalDate;
  /** Left out: the policy's. */
  percent: number | undefined;
  seed: string;
  /** Only tells whom it would draw. */
  dryRun: boolean;
  by: string;
}

/** Headquarters draw a random sample of submitted renewals, whose members are then asked for evidence. */
@Injectable()
export class DrawAudit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly renewals: Renewals,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `renewal-audit.invalid`, `renewal-audit.exists` */
  async execute({ id, program, from, to, percent, seed, dryRun, by }: AuditCommand): Promise<AuditDraw> {
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(program, now);
    const share = percent ?? policy.credits.audit?.percent;
    if (share === undefined) throw invalid('/percent', 'is required: the policy names none');
    if (to < from) throw invalid('/to', `must not be before ${from}`);
    const population = await this.renewals.auditable(program, from, to);
    if (population.length === 0) throw invalid('/from', 'no renewal of these terms can be drawn');
    const renewalIds = drawSample(population, share, seed);
    const answerBy = addDays(localDateAt(now, policy.timeZone), policy.credits.renewal.auditDays);
    const drawn = { percent: share, seed, population: population.length, renewalIds, answerBy };
    const draw: AuditDraw = { id, program, from, to, ...drawn, drawnAt: now, drawnBy: by };
    if (dryRun) return draw;
    await this.unitOfWork.run(({ renewals, outbox }) => {
      renewals.insertAudit(draw);
      outbox.append({ job: 'renewal.audit', key: `renewal-audit/${id}`, payload: { auditId: id } }, now);
      return Promise.resolve();
    });
    return draw;
  }
}

/** Asks the members of a sample for evidence, each once. */
@Injectable()
export class AskForEvidence {
  constructor(
    private readonly change: ChangeRenewal,
    private readonly renewals: Renewals,
    private readonly weigh: WeighRenewal,
  ) {}

  /** May run twice. */
  async execute(auditId: string): Promise<void> {
    const draw = await this.renewals.audit(auditId);
    if (draw === undefined) return;
    const { renewalIds, answerBy, drawnBy } = draw;
    for (const renewalId of renewalIds) {
      await this.change.execute(renewalId, { by: drawnBy }, async (renewal) => {
        const changed = auditRenewal(renewal, auditId, answerBy);
        return changed && { changed, circumstances: await this.weigh.circumstances(renewal) };
      });
    }
  }
}

function invalid(pointer: string, message: string): DomainError {
  return new DomainError('renewal-audit.invalid', 'The audit cannot be drawn.', {}, [{ pointer, message }]);
}
