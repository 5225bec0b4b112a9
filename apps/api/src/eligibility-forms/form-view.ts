import { Injectable } from '@nestjs/common';
import type { Person } from '#domain';
import { FormDetailQuery } from '#persistence';
import { CommitteeFormResponse, FormResponse } from './form.response.js';

/** Shows a form to whoever asks: applicants never learn who reviews it, nor of a decision that is held. */
@Injectable()
export class FormView {
  constructor(private readonly details: FormDetailQuery) {}

  async show(formId: string, viewer: Person): Promise<FormResponse | CommitteeFormResponse> {
    const detail = await this.details.execute(formId);
    return detail.form.applicantId === viewer.id
      ? FormResponse.forApplicant(detail.form)
      : CommitteeFormResponse.of(detail);
  }
}
