import { Injectable } from '@nestjs/common';
import { PROMISE_TIMERS, QUESTION_TIMERS, requireNewcomer, undoDecision, type EligibilityForm } from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from './change-conflicts.js';
import { SettleReview } from './settle-review.js';

@Injectable()
export class UndoHeldDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly settleReview: SettleReview,
  ) {}

  /**
   * Within the undo time. Who may is a rule of access: the member who decided, or a chair.
   *
   * @throws DomainError `form.not-found`, `form.version-stale`, `form.state-conflict`,
   *   `review.earlier-round`
   */
  async execute(formId: string, seenVersion: () => number, undoneBy: string): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async (work) => {
      const { forms, timers } = work;
      const form = await forms.get(formId);
      expectNoConflict(form, undoneBy);
      expectVersion(form, seenVersion(), 'committee');
      const undone = undoDecision(form, now);
      requireNewcomer(form, undoneBy);
      // Conflicts were ruled on while it was held.
      const settled = await this.settleReview.execute(work, undone.form, now);
      forms.update(settled.form, [...undone.events, ...settled.events], now, undoneBy);
      timers.cancel(formId, ['release']);
      const running = undone.form.pausedAt === null ? PROMISE_TIMERS : [];
      timers.resume(formId, [...running, ...QUESTION_TIMERS]);
      return settled.form;
    });
  }
}
