import { Injectable } from '@nestjs/common';
import {
  claimWindow,
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

  /** In the order of the forms, however many: at most one look into the catalog and one at the clock. */
  async of(forms: readonly EligibilityForm[]): Promise<ApplicantFactsResponse[]> {
    const approved = forms.flatMap(({ id, status }) => (status === 'approved' ? [id] : []));
    const [listed, now] = await Promise.all([
      approved.length === 0 ? new Map<string, string>() : this.listings.ofForms(approved),
      forms.some(({ status }) => status === 'not_approved') ? this.clock.now() : null,
    ]);
    return forms.map((form) => {
      const policy = this.policyOf(form);
      return {
        listing: form.status === 'approved' ? this.listingOf(form, listed.get(form.id), policy) : null,
        waysOn: form.status === 'not_approved' && now !== null ? stillOpen(form, policy, now) : null,
        claimUntil: claimUntil(form, policy),
      };
    });
  }

  /** In the words of the form's own policy; a code that it no longer knows says nothing. */
  reasonsOf(form: DecidedForm): ReasonTextResponse[] {
    const { reasons } = this.policyOf(form).review;
    return reasons
      .filter(({ code }) => form.decision.reasons.includes(code))
      .map(({ code, text, remedy }) => ({ code, text, remedy }));
  }

  private policyOf({ program, policyVersion }: EligibilityForm): Policy {
    return this.policies.version(program, policyVersion);
  }

  private listingOf(form: DecidedForm, listingId: string | undefined, policy: Policy): ListedAsResponse | null {
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

/**
 * Of what is refused, withdrawn, revoked or covered by another form, nothing can be claimed under this one. The end of
 * somebody's term, which may come sooner, is told where they claim.
 */
function claimUntil(form: EligibilityForm, policy: Policy): LocalDate | null {
  const { activity, completedOn } = form.content;
  const completed = completedOn ?? activity.endsOn ?? null;
  const isOver = ['refused_late', 'withdrawn', 'duplicate', 'not_approved'].includes(form.status);
  if (completed === null || isOver || form.revokedAt !== null) return null;
  const decision = form.status === 'approved' ? form.decision : null;
  return claimWindow(completed, decision, [], policy)?.lastDay ?? null;
}
