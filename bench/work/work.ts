import type { Request } from 'autocannon';
import type { ServerProcess } from '../server-process.js';
import type { Side } from '../site.js';
import type { Sizes } from '../sizes.js';

/** Whom the requests go to. */
export interface Contest {
  servers: Record<Side, ServerProcess>;
  postmasterPid: number;
}

/** One row of the table of goals: requests that both sides are sent. */
export interface Work {
  row: number;
  name: string;
  /** What the other side does for the same answer. */
  ceiling: string;
  expectedStatus: number;
  prepare(sizes: Sizes): Promise<Contest>;
  /** That many requests for one side; each is sent once. */
  requests(side: Side, count: number): Promise<Request[]>;
  /** @throws Error when the database does not hold what the answers promised. */
  verify(answered: Record<Side, number>): Promise<void>;
}

export function requireSame(what: string, found: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${what}: found ${one}, expected ${other}.`);
}
