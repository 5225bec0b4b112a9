import { Injectable } from '@nestjs/common';
import {
  approvedAlready,
  checkPreApproval,
  inColumns,
  listingOf,
  preApprove,
  programmeColumnOf,
  stakesIn,
  type ApprovedActivity,
  type Identity,
  type Instant,
  type Policy,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { FormNumbers } from '../ports/form-numbers.js';
import { Ids } from '../ports/ids.js';
import { Imports, type PreApprovedForm, type RowFinding, type StoredRow } from '../ports/imports.js';
import { Policies } from '../ports/policies.js';

interface Circumstances {
  importId: string;
  confirmedBy: string;
  policy: Policy;
  members: readonly Identity[];
  now: Instant;
}

/** Makes pre-approved forms of a confirmed import's rows, all of them in one transaction. */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly imports: Imports,
    private readonly policies: Policies,
    private readonly committees: Committees,
    private readonly numbers: FormNumbers,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** May run twice, or die in the middle and run again: the forms are there once. */
  async execute(importId: string): Promise<void> {
    const confirmed = await this.imports.toApply(importId);
    if (confirmed === undefined) return;
    const { program, confirmedBy } = confirmed;
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(program, now);
    const rows = await this.imports.rows(importId);
    const { members } = await this.committees.identities(program, confirmedBy);
    const wrong = rows.flatMap((row) => findingOf(row, { importId, confirmedBy, policy, members, now }));
    if (wrong.length > 0) {
      await this.imports.withdrawConfirmation(importId, wrong);
      return;
    }
    const forms = await this.toForms(rows, { importId, confirmedBy, policy, members, now });
    const before = await this.imports.apply(importId, forms, now, (stored) => this.imports.progress(importId, stored));
    if (before.size > 0) await this.imports.withdrawConfirmation(importId, findingsOf(rows, before));
  }

  private async toForms(
    rows: readonly StoredRow[],
    { importId, confirmedBy, policy, members, now }: Circumstances,
  ): Promise<PreApprovedForm[]> {
    const serials = await Promise.all(rows.map(() => this.numbers.next(policy.id)));
    return rows.map(({ formId, entry }, index) => {
      const approval = {
        ...entry,
        id: formId,
        decisionId: this.ids.next(),
        serial: serials[index] ?? 0,
        conditions: [],
        decidedBy: confirmedBy,
        occurrenceOf: null,
        importId,
        conflicts: stakesIn(entry.activity, members),
      };
      const { form, events } = preApprove(approval, policy, now);
      return { form, events, listing: listingOf(this.ids.next(), form, policy) };
    });
  }
}

/** Another import, or a chair, came first. */
function findingsOf(rows: readonly StoredRow[], before: ReadonlyMap<string, ApprovedActivity>): RowFinding[] {
  return rows.flatMap(({ number, formId }) => {
    const approved = before.get(formId);
    return approved === undefined ? [] : [{ number, problems: [approvedAlready(approved)], warnings: [] }];
  });
}

/** Days may have passed since the row was checked, and a new policy with them. */
function findingOf({ number, entry }: StoredRow, { confirmedBy, policy, members, now }: Circumstances): RowFinding[] {
  const problems = checkPreApproval(entry, policy, now).map(({ pointer, message }) => ({
    column: programmeColumnOf(pointer),
    message: inColumns(message),
  }));
  const stake = stakesIn(entry.activity, members).find(({ memberId }) => memberId === confirmedBy);
  if (stake !== undefined) problems.push({ column: 'Row', message: `needs another chair: ${stake.reason}` });
  return problems.length === 0 ? [] : [{ number, problems, warnings: [] }];
}
