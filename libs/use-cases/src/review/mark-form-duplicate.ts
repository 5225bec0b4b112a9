import { Injectable } from '@nestjs/common';
import {
  coverDuplicate,
  DomainError,
  isApplicant,
  markDuplicate,
  requireDuplicateTarget,
  type EligibilityForm,
} from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { Listings } from '../ports/listings.js';
import { PublicLinks } from '../ports/public-links.js';
import { UnitOfWork, type Forms, type MailOrder } from '../ports/unit-of-work.js';
import { expectNoConflict } from './change-conflicts.js';

export interface DuplicateMark {
  formId: string;
  duplicateOf: string;
  memberId: string;
  seenVersion?: number | undefined;
}

/** Closes a form that another one covers, and tells its applicant as much of the other as they may know. */
@Injectable()
export class MarkFormDuplicate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly listings: Listings,
    private readonly links: PublicLinks,
  ) {}

  /** @throws DomainError `duplicate.invalid`, `form.not-found`, `form.version-stale`, `form.state-conflict`, `review.earlier-round` */
  async execute({ formId, duplicateOf, memberId, seenVersion }: DuplicateMark): Promise<void> {
    const now = await this.clock.now();
    await this.unitOfWork.run(async ({ forms, timers, mails, outbox }) => {
      const form = await forms.get(formId);
      expectNoConflict(form, memberId);
      const target = await found(forms, duplicateOf);
      requireDuplicateTarget(form, target, memberId);
      expectVersion(form, seenVersion, 'committee');
      const marked = markDuplicate(form, { target, memberId }, now);
      // Always in this order: two members who name each other's form wait for one another, and the second looks again.
      const both = [marked, coverDuplicate(target)].sort((one, other) => (one.form.id < other.form.id ? -1 : 1));
      for (const written of both) forms.update(written.form, written.events, now, memberId);
      timers.cancel(formId);
      outbox.append(
        { job: 'claims.settle', key: `claims/${formId}/duplicate-${form.round}`, payload: { formId } },
        now,
      );
      const data = await this.knownOf(target, form.applicantId);
      mails.order({ kind: 'duplicate', step: String(form.round), form, to: [form.applicantId], data }, now);
    });
  }

  /** A form of their own by its number, else what the catalog shows to everybody, else nothing. */
  private async knownOf(target: EligibilityForm, applicantId: string): Promise<MailOrder['data']> {
    const outcome = knownOutcome(target);
    if (isApplicant(target, applicantId)) return { outcome, name: target.number, url: this.links.form(target.id) };
    const listing = await this.listings.ofForm(target.id);
    if (listing === undefined) return { outcome, name: '', url: '' };
    return { outcome, name: target.content.activity.title, url: this.links.listing(target.program, listing) };
  }
}

/** What was made known of the form that covers another; a held decision was not. */
function knownOutcome(target: EligibilityForm): 'pending' | 'approved' | 'not_approved' | 'revoked' {
  if (target.revokedAt !== null) return 'revoked';
  return target.status === 'approved' || target.status === 'not_approved' ? target.status : 'pending';
}

async function found(forms: Forms, id: string): Promise<EligibilityForm | undefined> {
  try {
    return await forms.get(id);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'form.not-found') return undefined;
    throw error;
  }
}
