/** Addresses that people get by mail and in feeds. Always below the configured public address, never the Host header. */
export abstract class PublicLinks {
  abstract home(): string;
  abstract form(formId: string): string;
  abstract catalog(program: string): string;
  abstract listing(program: string, listingId: string): string;
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

  catalog(program: string): string {
    return `${this.origin}/catalog/${program}`;
  }

  listing(program: string, listingId: string): string {
    return `${this.origin}/catalog/${program}/${listingId}`;
  }
}
