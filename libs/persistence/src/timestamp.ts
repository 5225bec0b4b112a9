import type { Instant } from '#domain';

/** An instant as PostgreSQL reads it. A submit writes eleven: 12 µs each through Temporal, 1 µs here. */
export function timestamp(instant: Instant): string {
  return new Date(instant).toISOString();
}
