import { Injectable } from '@nestjs/common';
import { hasRole } from '#domain';
import { BulkProgressQuery } from '#persistence';
import { PlanBulkAction, WordBulkMails, type BulkMails, type BulkWish } from '#use-cases';
import { contactTimeWarning } from '../mail/decision-preview.response.js';
import type { BulkMailResponse, BulkPlanResponse } from './bulk-action.response.js';
import type { BulkSelection } from './bulk-selections.js';

/** Dry runs, as people read them. */
@Injectable()
export class BulkPlans {
  constructor(
    private readonly planBulkAction: PlanBulkAction,
    private readonly wordBulkMails: WordBulkMails,
    private readonly progress: BulkProgressQuery,
  ) {}

  /** @throws DomainError `access.forbidden` */
  async show(wish: BulkWish, { forms, unknown }: BulkSelection): Promise<BulkPlanResponse> {
    const { ready, skipped, mails, exceeding } = await this.planBulkAction.execute(wish);
    const byId = new Map(forms.map((form) => [form.formId, form]));
    return {
      dryRun: true,
      action: wish.instruction.action,
      count: ready.length,
      forms: ready.flatMap(({ formId }) => {
        const form = byId.get(formId);
        return form === undefined ? [] : [{ formId, number: form.number, version: form.version }];
      }),
      skipped: [
        ...skipped.map((refusal) => ({ ...refusal, number: byId.get(refusal.formId)?.number ?? null })),
        ...unknown.map(({ formId }) => ({
          formId,
          number: null,
          code: 'form.not-found',
          detail: 'There is no such form.',
        })),
      ],
      mails: await this.worded(mails, hasRole(wish.person, wish.program, ['chair'])),
      warnings: exceeding.map(({ formId, ...exceeded }) => {
        const { code, message } = contactTimeWarning(exceeded);
        return { code, message, formId, number: byId.get(formId)?.number ?? '' };
      }),
    };
  }

  private async worded(mails: readonly BulkMails[], withAddress: boolean): Promise<BulkMailResponse[]> {
    const people = await this.progress.people(mails.map(({ recipientId }) => recipientId));
    const worded: BulkMailResponse[] = [];
    for (const mail of mails) {
      const { kind, recipientId, count } = mail;
      const person = people.find(({ id }) => id === recipientId);
      worded.push({
        kind,
        to: { id: recipientId, name: person?.name ?? '' },
        address: withAddress ? (person?.email ?? null) : null,
        count,
        ...(await this.wordBulkMails.execute(mail)),
      });
    }
    return worded;
  }
}
