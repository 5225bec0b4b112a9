import { Injectable } from '@nestjs/common';
import {
  contactTimeExceeded,
  decide,
  release,
  requireValidRuling,
  type ContactTimeExceeded,
  type HeldForm,
  type Instant,
  type Ruling,
} from '#domain';
import { ComposeMail } from '../mail/compose-mail.js';
import { Clock } from '../ports/clock.js';
import type { MailContent } from '../ports/mailer.js';
import { Committees } from '../ports/committees.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from './change-conflicts.js';

export interface DecisionPreview extends MailContent {
  /** The applicant; reviewers are shown no address. */
  to: { id: string; name: string };
  contactTime: ContactTimeExceeded | null;
}

/** The mail that a decision would cause, were it made and released now. Changes nothing. */
@Injectable()
export class PreviewDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly committees: Committees,
    private readonly composeMail: ComposeMail,
  ) {}

  /** @throws DomainError `decision.invalid`, `form.not-found`, `form.state-conflict` */
  async execute(formId: string, ruling: Ruling): Promise<DecisionPreview> {
    const now = await this.clock.now();
    const form = await this.unitOfWork.run(({ forms }) => forms.get(formId));
    expectNoConflict(form, ruling.decidedBy);
    const policy = this.policies.version(form.program, form.policyVersion);
    requireValidRuling(form, ruling, policy, now);
    return this.show(decide(form, ruling, policy, now).form, now);
  }

  /**
   * The mail of a decision that was made and is held; null while none is.
   *
   * @throws DomainError `form.not-found`
   */
  async ofHeld(formId: string, viewerId: string): Promise<DecisionPreview | null> {
    const now = await this.clock.now();
    const form = await this.unitOfWork.run(({ forms }) => forms.get(formId));
    expectNoConflict(form, viewerId);
    return form.status === 'decision_held' ? this.show(form, now) : null;
  }

  private async show(held: HeldForm, now: Instant): Promise<DecisionPreview> {
    const decided = release(held, now).form;
    const { applicant } = await this.committees.identities(held.program, held.applicantId);
    const kind = decided.status === 'approved' ? 'approved' : 'not-approved';
    const content = await this.composeMail.preview(kind, decided, applicant.id);
    const { unit } = this.policies.version(held.program, held.policyVersion);
    const contactTime = contactTimeExceeded(held.content.activity, held.decision.credits, unit);
    return { to: { id: applicant.id, name: applicant.name }, ...content, contactTime };
  }
}
