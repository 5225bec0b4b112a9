import { Injectable } from '@nestjs/common';
import {
  contactTimeExceeded,
  DomainError,
  release,
  requireBulkRight,
  type BulkInstruction,
  type ContactTimeExceeded,
  type DecidedForm,
  type EligibilityForm,
  type Person,
} from '#domain';
import type { BulkForm, BulkRefusal } from '../ports/bulk-actions.js';
import { Ids } from '../ports/ids.js';
import type { MailKind } from '../ports/mail-templates.js';
import { Policies } from '../ports/policies.js';
import { Rehearsal, type Rehearsing } from '../ports/rehearsal.js';
import type { MailOrder } from '../ports/unit-of-work.js';
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
  mails: BulkMails[];
  /** Approvals that would give credit for more time than the activity has. */
  exceeding: (ContactTimeExceeded & { formId: string })[];
}

/** Mails of one kind for one person. */
export interface BulkMails {
  kind: MailKind;
  recipientId: string;
  count: number;
  /** What they are about; a mail about a form that the action does not name is only counted. */
  about: { form: EligibilityForm; data: MailOrder['data'] }[];
}

/** Tells what a bulk action would do, to each form by its own use case; nothing is written and nobody is told. */
@Injectable()
export class PlanBulkAction {
  constructor(
    private readonly rehearsal: Rehearsal,
    private readonly formActions: FormActions,
    private readonly ids: Ids,
    private readonly policies: Policies,
  ) {}

  /** @throws DomainError `access.forbidden` */
  async execute({ program, person, instruction, forms }: BulkWish): Promise<BulkPlan> {
    requireBulkRight(person, program, instruction);
    const plan: BulkPlan = { ready: [], skipped: [], mails: [], exceeding: [] };
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
      else if (one !== undefined) {
        plan.ready.push(one.form);
        if (one.contactTime !== null) plan.exceeding.push({ formId: one.form.formId, ...one.contactTime });
      }
    }
    return { ...plan, mails: counted(tried.flatMap((one) => (one?.kind === 'ready' ? one.mails : []))) };
  }

  private async try(stage: Rehearsing, instruction: BulkInstruction, form: BulkForm, person: Person): Promise<Tried> {
    try {
      const { result, mails } = await stage.try((unit) => this.formActions.perform(unit, instruction, form, person));
      const now = mails.flatMap(({ kind, to, data, form: { id } }) =>
        to.map((recipientId) => ({ kind, recipientId, form: id === result.id ? result : null, data })),
      );
      const decided = atRelease(instruction, result);
      const later = decided === null ? [] : mailsAtRelease(decided);
      return { kind: 'ready', form, mails: [...now, ...later], contactTime: this.exceededBy(instruction, result) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { kind: 'refused', refusal: refusalOf(form.formId, error) };
    }
  }

  private exceededBy({ action }: BulkInstruction, form: EligibilityForm): ContactTimeExceeded | null {
    if (action !== 'decide' || !('decision' in form)) return null;
    const { unit } = this.policies.version(form.program, form.policyVersion);
    return contactTimeExceeded(form.content.activity, form.decision.credits, unit);
  }
}

interface Addressed {
  kind: MailKind;
  recipientId: string;
  /** Null for a form that the action does not name. */
  form: EligibilityForm | null;
  data: MailOrder['data'];
}
type Tried =
  | { kind: 'ready'; form: BulkForm; mails: Addressed[]; contactTime: ContactTimeExceeded | null }
  | { kind: 'refused'; refusal: BulkRefusal };

/** The form as the release will leave it, where it waits for that. */
function atRelease({ action }: BulkInstruction, form: EligibilityForm): DecidedForm | null {
  return action === 'decide' && form.status === 'decision_held' ? release(form, form.releaseAt).form : null;
}

function mailsAtRelease(form: DecidedForm): Addressed[] {
  const kind = form.status === 'approved' ? 'approved' : 'not-approved';
  return applicantOf(form).map((recipientId) => ({ kind, recipientId, form, data: {} }));
}

function counted(mails: readonly Addressed[]): BulkMails[] {
  const counts = new Map<string, BulkMails>();
  for (const { kind, recipientId, form, data } of mails) {
    const key = `${kind}/${recipientId}`;
    const known = counts.get(key) ?? { kind, recipientId, count: 0, about: [] };
    const about = form === null ? known.about : [...known.about, { form, data }];
    counts.set(key, { ...known, count: known.count + 1, about });
  }
  return [...counts.values()];
}
