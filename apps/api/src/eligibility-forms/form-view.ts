import { Injectable } from '@nestjs/common';
import { isApplicant, type Person } from '#domain';
import { FormDetailQuery, MessagesQuery } from '#persistence';
import { ReviewProgress } from '../review/review-progress.js';
import { CoveringForm } from './covering-form.js';
import { CommitteeFormResponse, FormResponse } from './form.response.js';

/** Shows a form to whoever asks: applicants never learn who reviews it, nor of a decision that is held. */
@Injectable()
export class FormView {
  constructor(
    private readonly details: FormDetailQuery,
    private readonly messages: MessagesQuery,
    private readonly progress: ReviewProgress,
    private readonly covering: CoveringForm,
  ) {}

  async show(formId: string, viewer: Person): Promise<FormResponse | CommitteeFormResponse> {
    const [detail, unread] = await Promise.all([
      this.details.execute(formId),
      this.messages.unread([formId], viewer.id),
    ]);
    const coverage = await this.covering.of(detail.form, viewer);
    const shown = isApplicant(detail.form, viewer.id)
      ? FormResponse.forApplicant(detail.form, unread.get(formId))
      : CommitteeFormResponse.of(detail, await this.progress.of(detail.form, viewer.id), unread.get(formId));
    return Object.assign(shown, coverage);
  }
}
