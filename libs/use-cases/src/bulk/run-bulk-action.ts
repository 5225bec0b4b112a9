import { Injectable } from '@nestjs/common';
import { DomainError, requireBulkRight, type Instant, type Person, type Role } from '#domain';
import { BulkActions, type BulkAction, type BulkForm, type BulkRefusal } from '../ports/bulk-actions.js';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { StaleWrite, UnitOfWork, type Work } from '../ports/unit-of-work.js';
import { FormActions } from './form-actions.js';
import { refusalOf } from './refusal-of.js';

const BATCH = 50;
/** A form that breaks the product so many times is named as failed instead of keeping the others company for ever. */
const ATTEMPTS = 5;

/**
 * Works through a bulk action. Each form is marked as settled in the transaction that changes it: the job may run twice,
 * at the same time even, or die in the middle, and every form is changed once.
 */
@Injectable()
export class RunBulkAction {
  constructor(
    private readonly bulkActions: BulkActions,
    private readonly unitOfWork: UnitOfWork,
    private readonly formActions: FormActions,
    private readonly committees: Committees,
    private readonly clock: Clock,
  ) {}

  /** @throws Error when a form broke for no reason of the rules: the job is to run again */
  async execute(bulkActionId: string): Promise<void> {
    const action = await this.bulkActions.find(bulkActionId);
    if (action === undefined) return;
    const person = await this.asTheyAreNow(action);
    let broken: unknown;
    for (let after = -1; ;) {
      const forms = await this.bulkActions.pending(action.id, BATCH, after);
      for (const form of forms) {
        const failure = await this.settle(action, form, person);
        broken ??= failure;
        after = form.position;
      }
      if (forms.length < BATCH) break;
    }
    await this.bulkActions.finish(action.id);
    if (broken !== undefined) throw new Error('A form of the bulk action broke.', { cause: broken });
  }

  /** What broke and is to be tried again, else nothing. */
  private async settle(action: BulkAction, form: BulkForm, person: Person): Promise<unknown> {
    try {
      const now = await this.clock.now();
      requireBulkRight(person, action.program, action.instruction);
      const unit = new SettlingUnit(this.unitOfWork, action.id, form.formId, now);
      await this.formActions.perform(unit, action.instruction, form, person);
      return undefined;
    } catch (error) {
      if (error instanceof DomainError) {
        const released = await this.releasedAlready(action, form, error);
        await this.bulkActions.refuse(
          action.id,
          released ?? refusalOf(form.formId, error),
          released === null ? 'failed' : 'skipped',
        );
        return undefined;
      }
      // Another run of the job settled this form.
      if (error instanceof StaleWrite && !(await this.bulkActions.isPending(action.id, form.formId))) return undefined;
      const refusal = { formId: form.formId, code: 'internal', detail: 'The form could not be changed: our mistake.' };
      return (await this.bulkActions.countFailure(action.id, refusal, ATTEMPTS)) ? error : undefined;
    }
  }

  /** Of a release that somebody else, or the end of the undo time, was quicker with: what was asked for has happened. */
  private async releasedAlready(
    { instruction }: BulkAction,
    { formId }: BulkForm,
    { code }: DomainError,
  ): Promise<BulkRefusal | null> {
    if (instruction.action !== 'release' || code !== 'form.version-stale') return null;
    const { number, status } = await this.unitOfWork.run(({ forms }) => forms.get(formId));
    if (status !== 'approved' && status !== 'not_approved') return null;
    return { formId, code: 'decision.none-held', detail: `The decision on form ${number} was released already.` };
  }

  /** Whoever left the committee since they asked has no right any more. */
  private async asTheyAreNow({ program, requestedBy: id }: BulkAction): Promise<Person> {
    const [chairs, members] = await Promise.all([this.committees.chairs(program), this.committees.reviewers(program)]);
    const holds = (people: readonly { id: string }[]): boolean => people.some((one) => one.id === id);
    const roles: Role[] = [
      ...(holds(chairs) ? (['chair'] as const) : []),
      ...(holds(members) ? (['reviewer'] as const) : []),
    ];
    return { id, email: '', name: '', roles: roles.map((role) => ({ program, role })) };
  }
}

/** One unit that also marks a form of the bulk action as settled. */
class SettlingUnit extends UnitOfWork {
  constructor(
    private readonly inner: UnitOfWork,
    private readonly bulkActionId: string,
    private readonly formId: string,
    private readonly at: Instant,
  ) {
    super();
  }

  run<T>(work: (work: Work) => Promise<T>): Promise<T> {
    return this.inner.run(async (ports) => {
      const result = await work(ports);
      ports.bulkActions.settle(this.bulkActionId, this.formId, this.at);
      return result;
    });
  }
}
