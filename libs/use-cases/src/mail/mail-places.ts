import { Injectable } from '@nestjs/common';
import type { EligibilityForm } from '#domain';
import { Listings } from '../ports/listings.js';
import type { MailKind } from '../ports/mail-templates.js';
import { PublicLinks } from '../ports/public-links.js';

/** Mails to those who work on a form; all others go to whoever sent it. */
const FOR_THE_COMMITTEE: ReadonlySet<MailKind> = new Set<MailKind>([
  'new-form',
  'mention',
  'message-to-committee',
  'recommendations-in',
  'quorum-out-of-reach',
  'no-reviewer',
  'reminder',
  'escalation',
  'breach',
  'answer',
  'no-response',
]);

/** Where the links of a mail lead: to the page on which its recipient acts. */
@Injectable()
export class MailPlaces {
  constructor(
    private readonly links: PublicLinks,
    private readonly listings: Listings,
  ) {}

  get home(): string {
    return this.links.home();
  }

  get signIn(): string {
    return this.links.signIn();
  }

  about(kind: MailKind, { id, program }: EligibilityForm): string {
    return FOR_THE_COMMITTEE.has(kind) ? this.links.review(program, id) : this.links.form(id);
  }

  reviews(program: string): string {
    return this.links.reviews(program);
  }

  /** The listing of a form, or the whole catalog while it has none. */
  async listing(program: string, formId: string | undefined): Promise<string> {
    const listing = formId === undefined ? undefined : await this.listings.ofForm(formId);
    return listing === undefined ? this.links.catalog(program) : this.links.listing(program, listing);
  }
}
