import { Injectable } from '@nestjs/common';
import { isApplicant, type Person } from '#domain';
import { FormDetailQuery, MessagesQuery } from '#persistence';
import { CommitteeFormResponse, FormResponse } from './form.response.js';

/** Shows a form to whoever asks: applicants never learn who reviews it, nor of a decision that is held. */
@Injectable()
export class FormView {
  constructor(
    private readonly details: FormDetailQuery,
    private readonly messages: MessagesQuery,
  ) {}

  async show(formId: string, viewer: Person): Promise<FormResponse | CommitteeFormResponse> {
    const [detail, unread] = await Promise.all([
      this.details.execute(formId),
      this.messages.unread([formId], viewer.id),
    ]);
    return isApplicant(detail.form, viewer.id)
      ? FormResponse.forApplicant(detail.form, unread.get(formId))
      : CommitteeFormResponse.of(detail, unread.get(formId));
  }
}
