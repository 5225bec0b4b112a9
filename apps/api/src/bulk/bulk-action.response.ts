import type { BulkActionKind } from '#domain';
import type { BulkProgressForm, BulkProgressRow } from '#persistence';
import type { MailKind } from '#use-cases';
import type { PersonResponse } from '../eligibility-forms/form.response.js';

export class BulkTouchedResponse {
  formId!: string;
  number!: string;
  version!: number;
}

export class BulkRefusedResponse {
  formId!: string;
  /** Null for a form that does not exist, or not for this person. */
  number!: string | null;
  code!: string;
  detail!: string;
}

export class BulkMailResponse {
  kind!: MailKind;
  to!: PersonResponse;
  /** For chairs alone: members are shown no address. */
  address!: string | null;
  /** How many mails of the kind. */
  count!: number;
  /** Of the first five. */
  subjects!: string[];
  /** The first of them as it would be read; null where it is about a form that the action does not name. */
  firstText!: string | null;
}

/** What somebody may want to look at again; it refuses nothing. */
export class BulkWarningResponse {
  formId!: string;
  number!: string;
  code!: 'creditsExceedContactTime';
  message!: string;
}

/** What would happen; nothing has. */
export class BulkPlanResponse {
  dryRun!: true;
  action!: BulkActionKind;
  /** Forms that it would change. */
  count!: number;
  /** With the versions to send along when it is run. */
  forms!: BulkTouchedResponse[];
  skipped!: BulkRefusedResponse[];
  /** Whom it would email, a decision's mail at its release included. */
  mails!: BulkMailResponse[];
  warnings!: BulkWarningResponse[];
}

export class BulkFormResponse {
  formId!: string;
  number!: string;
  state!: 'pending' | 'done' | 'failed' | 'skipped';
  /** Why it failed or was skipped. */
  code!: string | null;
  detail!: string | null;
}

export class BulkCountsResponse {
  total!: number;
  pending!: number;
  done!: number;
  failed!: number;
  skipped!: number;
}

export class BulkActionResponse {
  id!: string;
  action!: BulkActionKind;
  state!: 'queued' | 'running' | 'finished';
  requestedBy!: PersonResponse;
  requestedAt!: string;
  finishedAt!: string | null;
  counts!: BulkCountsResponse;
  forms!: BulkFormResponse[];

  static of({ forms, ...row }: BulkProgressRow): BulkActionResponse {
    const inState = (state: BulkProgressForm['state']): number => forms.filter((form) => form.state === state).length;
    const pending = inState('pending');
    return {
      id: row.id,
      action: row.action,
      state: pending === 0 ? 'finished' : row.started_at === null ? 'queued' : 'running',
      requestedBy: row.requested_by,
      requestedAt: row.requested_at.toISOString(),
      finishedAt: row.finished_at?.toISOString() ?? null,
      counts: {
        total: forms.length,
        pending,
        done: inState('done'),
        failed: inState('failed'),
        skipped: inState('skipped'),
      },
      forms,
    };
  }
}
