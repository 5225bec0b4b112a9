import { Injectable } from '@nestjs/common';
import { PROMISE_TIMERS, QUESTION_TIMERS, undoDecision, type EligibilityForm } from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from './change-conflicts.js';

@Injectable()
export class UndoHeldDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Within the undo time. Who may is a rule of access: the member who decided, or a chair.
   *
   * @throws DomainError `form.not-found`, `form.version-stale`, `form.state-conflict`
   */
  async execute(formId: string, seenVersion: () => number, undoneBy: string): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async ({ forms, timers }) => {
      const form = await forms.get(formId);
      expectNoConflict(form, undoneBy);
      expectVersion(form, seenVersion(), 'committee');
      const undone = undoDecision(form, now);
      forms.update(undone.form, undone.events, now, undoneBy);
      timers.cancel(formId, ['release']);
      const running = undone.form.pausedAt === null ? PROMISE_TIMERS : [];
      timers.resume(formId, [...running, ...QUESTION_TIMERS]);
      return undone.form;
    });
  }
}
