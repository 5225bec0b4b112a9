import { Injectable } from '@nestjs/common';
import { Clock } from '../ports/clock.js';
import { AlreadyStored, UnitOfWork } from '../ports/unit-of-work.js';
import { PlanBulkAction, type BulkWish } from './plan-bulk-action.js';

export interface BulkOrder extends BulkWish {
  id: string;
}

/** Stores a bulk action with one row for each form; a worker works through it. */
@Injectable()
export class StartBulkAction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly planBulkAction: PlanBulkAction,
  ) {}

  /** A repeated request under the same id finds what the first one stored. @throws DomainError `access.forbidden` */
  async execute({ id, ...wish }: BulkOrder): Promise<void> {
    const { program, instruction, person } = wish;
    const { ready, skipped } = await this.planBulkAction.execute(wish);
    const now = await this.clock.now();
    try {
      await this.unitOfWork.run(({ bulkActions, outbox }) => {
        bulkActions.insert({ id, program, instruction, requestedBy: person.id, forms: ready, skipped }, now);
        outbox.append({ job: 'bulk.run', key: `bulk/${id}`, payload: { bulkActionId: id } }, now);
        return Promise.resolve();
      });
    } catch (error) {
      if (!(error instanceof AlreadyStored)) throw error;
    }
  }
}
