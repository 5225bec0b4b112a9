import { Injectable } from '@nestjs/common';
import {
  addDays,
  instantAt,
  listedUntil,
  localDateAt,
  toIso,
  waysOn,
  type DecidedForm,
  type EligibilityForm,
  type Instant,
  type LocalDate,
  type Policy,
} from '#domain';
import { Clock, Listings, Policies, PublicLinks } from '#use-cases';
import type {
  ApplicantFactsResponse,
  ListedAsResponse,
  ReasonTextResponse,
  WayOnResponse,
  WaysOnResponse,
} from './form.response.js';

/** What follows from a form for its applicant: where it is listed, what can be done about it, until when to claim. */
@Injectable()
export class ApplicantFacts {
  constructor(
    private readonly listings: Listings,
    private readonly policies: Policies,
    private readonly links: PublicLinks,
    private readonly clock: Clock,
  ) {}

  async of(form: EligibilityForm): Promise<ApplicantFactsResponse> {
    const policy = this.policies.version(form.program, form.policyVersion);
    const now = await this.clock.now();
    return {
      listing: form.status === 'approved' ? await this.listingOf(form, policy) : null,
      waysOn: form.status === 'not_approved' ? stillOpen(form, policy, now) : null,
      claimUntil: claimUntil(form, policy),
    };
  }

  /** In the words of the form's own policy; a code that it no longer knows says nothing. */
  reasonsOf(form: DecidedForm): ReasonTextResponse[] {
    const { reasons } = this.policies.version(form.program, form.policyVersion).review;
    return reasons
      .filter(({ code }) => form.decision.reasons.includes(code))
      .map(({ code, text, remedy }) => ({ code, text, remedy }));
  }

  private async listingOf(form: DecidedForm, policy: Policy): Promise<ListedAsResponse | null> {
    const listingId = await this.listings.ofForm(form.id);
    if (listingId === undefined) return null;
    const until = listedUntil(form.content.activity, form.decision.expiresOn, policy);
    return {
      listingId,
      title: form.content.activity.title,
      url: this.links.listing(form.program, listingId),
      listedUntil: until === null ? null : toIso(until),
    };
  }
}

function stillOpen(form: DecidedForm, policy: Policy, now: Instant): WaysOnResponse | null {
  const { resubmission, appeal } = waysOn(form, policy);
  const way = (window: { closesAt: Instant | null } | null): WayOnResponse | null => {
    if (window === null || (window.closesAt !== null && now >= window.closesAt)) return null;
    const { closesAt } = window;
    if (closesAt === null) return { lastDay: null, closesAt };
    return { lastDay: localDateAt(instantAt(closesAt - 1), policy.timeZone), closesAt: toIso(closesAt) };
  };
  const ways = { resubmission: way(resubmission), appeal: way(appeal) };
  return ways.resubmission === null && ways.appeal === null ? null : ways;
}

/** Of what is refused, withdrawn or covered by another form, nothing can be claimed under this one. */
function claimUntil(form: EligibilityForm, { credits: { claim }, timeZone }: Policy): LocalDate | null {
  const { activity, completedOn } = form.content;
  const completed = completedOn ?? activity.endsOn ?? null;
  if (
    claim === null ||
    completed === null ||
    ['refused_late', 'withdrawn', 'duplicate', 'not_approved'].includes(form.status)
  ) {
    return null;
  }
  const usual = addDays(completed, claim.days);
  if (form.status !== 'approved' || form.revokedAt !== null) return form.revokedAt === null ? usual : null;
  const afterDecision = addDays(localDateAt(form.releasedAt, timeZone), claim.extendAfterDecisionDays);
  return afterDecision > usual ? afterDecision : usual;
}
