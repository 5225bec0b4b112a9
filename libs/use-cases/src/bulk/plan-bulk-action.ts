import { Injectable } from '@nestjs/common';
import { DomainError, requireBulkRight, type BulkInstruction, type EligibilityForm, type Person } from '#domain';
import type { BulkForm, BulkRefusal } from '../ports/bulk-actions.js';
import { Ids } from '../ports/ids.js';
import type { MailKind } from '../ports/mail-templates.js';
import { Rehearsal, type Rehearsing } from '../ports/rehearsal.js';
import { applicantOf } from '../review/recipients.js';
import { FormActions } from './form-actions.js';
import { refusalOf } from './refusal-of.js';

/** Forms rehearsed at the same time: each asks the database for little. */
const AT_ONCE = 8;

export interface BulkWish {
  program: string;
  person: Person;
  instruction: BulkInstruction;
  /** Of forms that the person may see. */
  forms: readonly { formId: string; seenVersion: number }[];
}

export interface BulkPlan {
  ready: BulkForm[];
  skipped: BulkRefusal[];
  /** Whom it would email, in all: a decision's mail leaves with its release. */
  mails: { kind: MailKind; recipientId: string; count: number }[];
}

/** Tells what a bulk action would do, to each form by its own use case; nothing is written and nobody is told. */
@Injectable()
export class PlanBulkAction {
  constructor(
    private readonly rehearsal: Rehearsal,
    private readonly formActions: FormActions,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `access.forbidden` */
  async execute({ program, person, instruction, forms }: BulkWish): Promise<BulkPlan> {
    requireBulkRight(person, program, instruction);
    const plan: BulkPlan = { ready: [], skipped: [], mails: [] };
    const stage = await this.rehearsal.over(forms.map(({ formId }) => formId));
    const tried: (Tried | undefined)[] = Array.from({ length: forms.length });
    const rehearse = async (first: number): Promise<void> => {
      for (let index = first; index < forms.length; index += AT_ONCE) {
        const form = forms[index];
        if (form === undefined) continue;
        tried[index] = await this.try(stage, instruction, { ...form, itemId: this.ids.next() }, person);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, first) => rehearse(first)));
    for (const one of tried) {
      if (one?.kind === 'refused') plan.skipped.push(one.refusal);
      else if (one !== undefined) plan.ready.push(one.form);
    }
    return { ...plan, mails: counted(tried.flatMap((one) => (one?.kind === 'ready' ? one.mails : []))) };
  }

  private async try(stage: Rehearsing, instruction: BulkInstruction, form: BulkForm, person: Person): Promise<Tried> {
    try {
      const { result, mails } = await stage.try((unit) => this.formActions.perform(unit, instruction, form, person));
      const now = mails.flatMap(({ kind, to }) => to.map((recipientId) => ({ kind, recipientId })));
      return { kind: 'ready', form, mails: [...now, ...mailsAtRelease(instruction, result)] };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { kind: 'refused', refusal: refusalOf(form.formId, error) };
    }
  }
}

interface Addressed {
  kind: MailKind;
  recipientId: string;
}
type Tried = { kind: 'ready'; form: BulkForm; mails: Addressed[] } | { kind: 'refused'; refusal: BulkRefusal };

function mailsAtRelease({ action }: BulkInstruction, form: EligibilityForm): Addressed[] {
  if (action !== 'decide' || form.status !== 'decision_held') return [];
  const kind = form.decision.outcome === 'approved' ? 'approved' : 'not-approved';
  return applicantOf(form).map((recipientId) => ({ kind, recipientId }));
}

function counted(mails: readonly Addressed[]): BulkPlan['mails'] {
  const counts = new Map<string, BulkPlan['mails'][number]>();
  for (const { kind, recipientId } of mails) {
    const key = `${kind}/${recipientId}`;
    counts.set(key, { kind, recipientId, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
