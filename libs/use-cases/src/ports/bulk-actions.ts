import type { BulkInstruction, Instant } from '#domain';

/** A form that a bulk action is to change. */
export interface BulkForm {
  formId: string;
  /** What the change creates is stored under this id, so that it is made once. */
  itemId: string;
  /** As it was when the action was looked at; a form that has changed since is left alone. */
  seenVersion: number;
}

/** Why a form was left as it is: an error code and words for people. */
export interface BulkRefusal {
  formId: string;
  code: string;
  detail: string;
}

export interface BulkAction {
  id: string;
  program: string;
  instruction: BulkInstruction;
  requestedBy: string;
}

export interface NewBulkAction extends BulkAction {
  forms: readonly BulkForm[];
  /** Forms that were left out from the start. */
  skipped: readonly BulkRefusal[];
}

/** Written with the change of a form, so that each is changed once however often the job runs. */
export interface BulkActionWrites {
  insert(action: NewBulkAction, at: Instant): void;
  /** Fails the whole unit with `StaleWrite` when the form was settled already. */
  settle(bulkActionId: string, formId: string, at: Instant): void;
}

export abstract class BulkActions {
  abstract find(id: string): Promise<BulkAction | undefined>;
  /** The next forms that wait, in their order. Marks the action as begun. */
  abstract pending(id: string, limit: number, after: number): Promise<(BulkForm & { position: number })[]>;
  abstract isPending(id: string, formId: string): Promise<boolean>;
  /** Names the reason for which a form is left as it is; does nothing when it is settled. */
  abstract refuse(id: string, refusal: BulkRefusal, state: 'failed' | 'skipped'): Promise<void>;
  /** Counts an attempt that broke; from so many on the form counts as failed. Whether it is to be tried again. */
  abstract countFailure(id: string, refusal: BulkRefusal, attempts: number): Promise<boolean>;
  /** Marks the action as finished when nothing waits any more. */
  abstract finish(id: string): Promise<void>;
}
