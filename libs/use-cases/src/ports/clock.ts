import type { Instant } from '#domain';

/** The one clock of the product. It follows the database's time, plus the demo's offset. */
export abstract class Clock {
  abstract now(): Promise<Instant>;
}
