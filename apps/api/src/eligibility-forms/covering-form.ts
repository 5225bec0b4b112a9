import { Injectable } from '@nestjs/common';
import { isApplicant, isInConflict, type EligibilityForm, type Person } from '#domain';
import { FormDetailQuery } from '#persistence';
import { Listings, PublicLinks } from '#use-cases';
import type { CoverageResponse } from './form.response.js';

/** What of the form that covers a duplicate a viewer may know: the same as the mails about it say. */
@Injectable()
export class CoveringForm {
  constructor(
    private readonly details: FormDetailQuery,
    private readonly listings: Listings,
    private readonly links: PublicLinks,
  ) {}

  async of(form: EligibilityForm, viewer: Person): Promise<CoverageResponse> {
    if (form.duplicateOf === null) return { duplicateOf: null, coveredBy: null };
    const target = await this.read(form.duplicateOf);
    const { id, number, content } = target;
    const visible = isApplicant(form, viewer.id) ? isApplicant(target, viewer.id) : !isInConflict(target, viewer.id);
    return {
      duplicateOf: visible ? { id, number, title: content.activity.title } : null,
      coveredBy: await this.listingOf(target),
    };
  }

  /** What the catalog shows to everybody, also where the covering form is a duplicate itself. */
  private async listingOf(target: EligibilityForm): Promise<CoverageResponse['coveredBy']> {
    let last = target;
    while (last.duplicateOf !== null) last = await this.read(last.duplicateOf);
    const listingId = await this.listings.ofForm(last.id);
    if (listingId === undefined) return null;
    return { listingId, title: last.content.activity.title, url: this.links.listing(last.program, listingId) };
  }

  private async read(formId: string): Promise<EligibilityForm> {
    return (await this.details.execute(formId)).form;
  }
}
