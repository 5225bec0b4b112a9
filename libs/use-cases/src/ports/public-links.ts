/** Addresses that people get by mail and in feeds. Always below the configured public address, never the Host header. */
export abstract class PublicLinks {
  abstract home(): string;
  abstract form(formId: string): string;
  abstract catalog(program: string): string;
  abstract listing(program: string, listingId: string): string;
}
