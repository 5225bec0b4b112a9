import type { Instant } from '#domain';
import { Clock } from '#use-cases';

/** Tells what the product's own use cases did, and wrote, at the business time at which they would have. */
export class PastClock extends Clock {
  private at: Instant | undefined;

  set(at: Instant): void {
    this.at = at;
  }

  now(): Promise<Instant> {
    if (this.at === undefined) return Promise.reject(new Error('Nobody has said what time it was.'));
    return Promise.resolve(this.at);
  }
}
