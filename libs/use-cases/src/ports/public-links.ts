export type FeedFormat = 'ics' | 'rss' | 'json';

/** Addresses that people get by mail and in feeds. Always below the configured public address, never the Host header. */
export abstract class PublicLinks {
  abstract home(): string;
  abstract signIn(): string;
  /** The applicant's page of a form. */
  abstract form(formId: string): string;
  /** The committee's page of a form. */
  abstract review(program: string, formId: string): string;
  /** What waits for a program's committee. */
  abstract reviews(program: string): string;
  abstract record(program: string): string;
  /** The member's own page of a renewal. */
  abstract renewal(program: string, credentialId: string): string;
  /** Where anybody learns whether a paper is true. */
  abstract verification(code: string): string;
  abstract catalog(program: string): string;
  abstract listing(program: string, listingId: string): string;
  /** @param search the catalog's filters as a query without `?`; may be empty */
  abstract catalogFeed(program: string, format: FeedFormat, search: string): string;
}

export class SitePublicLinks extends PublicLinks {
  /** @param origin without a slash at its end */
  constructor(private readonly origin: string) {
    super();
  }

  home(): string {
    return `${this.origin}/`;
  }

  form(formId: string): string {
    return `${this.origin}/forms/${formId}`;
  }

  verification(code: string): string {
    return `${this.origin}/verify/${code}`;
  }

  signIn(): string {
    return `${this.origin}/sign-in`;
  }

  review(program: string, formId: string): string {
    return `${this.origin}/reviews/${program}/${formId}`;
  }

  reviews(program: string): string {
    return `${this.origin}/reviews/${program}`;
  }

  record(program: string): string {
    return `${this.origin}/record/${program}`;
  }

  renewal(program: string, credentialId: string): string {
    return `${this.origin}/record/${program}/renewal?credential=${credentialId}`;
  }

  catalog(program: string): string {
    return `${this.origin}/catalog/${program}`;
  }

  listing(program: string, listingId: string): string {
    return `${this.origin}/catalog/${program}/${listingId}`;
  }

  catalogFeed(program: string, format: FeedFormat, search: string): string {
    return `${this.origin}/api/v1/programs/${program}/catalog.${format}${search === '' ? '' : `?${search}`}`;
  }
}
