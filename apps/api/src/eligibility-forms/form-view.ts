import { Injectable } from '@nestjs/common';
import { isApplicant, withPauseSoFar, type EligibilityForm, type Person } from '#domain';
import { FormDetailQuery, MessagesQuery } from '#persistence';
import { ReviewProgress } from '../review/review-progress.js';
import { Clock, Policies } from '#use-cases';
import { ApplicantFacts } from './applicant-facts.js';
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
    private readonly applicantFacts: ApplicantFacts,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  async show(formId: string, viewer: Person): Promise<FormResponse | CommitteeFormResponse> {
    const [detail, unread] = await Promise.all([
      this.details.execute(formId),
      this.messages.unread([formId], viewer.id),
    ]);
    const coverage = await this.covering.of(detail.form, viewer);
    const own = isApplicant(detail.form, viewer.id);
    const [form] = await this.asOfNow([detail.form], !own);
    if (form === undefined) throw new Error('A form is one.');
    const shown = own
      ? await this.ownForm(form, unread.get(formId))
      : CommitteeFormResponse.of({ ...detail, form }, await this.progress.of(form, viewer.id), unread.get(formId));
    this.putInWords(shown, form);
    return Object.assign(shown, coverage);
  }

  /** To their applicant, who has just changed it: with what follows from it now. */
  async ownForm(form: EligibilityForm, unread?: number): Promise<FormResponse> {
    const [shown] = await this.withFacts([form], () => unread);
    if (shown === undefined) throw new Error('A form is one.');
    return shown;
  }

  /** A page of what somebody sent. */
  async ownForms(forms: readonly EligibilityForm[], applicantId: string): Promise<FormResponse[]> {
    const ids = forms.map(({ id }) => id);
    const [current, unread] = await Promise.all([this.asOfNow(forms, false), this.messages.unread(ids, applicantId)]);
    return this.withFacts(current, ({ id }) => unread.get(id));
  }

  private async withFacts(
    forms: readonly EligibilityForm[],
    unreadOf: (form: EligibilityForm) => number | undefined,
  ): Promise<FormResponse[]> {
    const facts = await this.applicantFacts.of(forms);
    return forms.map((form, index) => {
      const shown = FormResponse.forApplicant(form, unreadOf(form));
      this.putInWords(shown, form);
      return Object.assign(shown, facts[index]);
    });
  }

  private putInWords(shown: FormResponse, form: EligibilityForm): void {
    if (!shown.decision || !('decision' in form) || form.status === 'decision_held') return;
    shown.decision.reasonTexts = this.applicantFacts.reasonsOf(form);
  }

  /** Each with its promise as it would be due if it ran on now. */
  async asOfNow(forms: readonly EligibilityForm[], knowsOfHeld: boolean): Promise<EligibilityForm[]> {
    const now = await this.clock.now();
    return forms.map((form) =>
      withPauseSoFar(form, this.policies.version(form.program, form.policyVersion), now, knowsOfHeld),
    );
  }
}
