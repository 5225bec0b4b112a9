import { Injectable } from '@nestjs/common';
import { addDuration, instantAt, type Instant } from '#domain';
import { Database, Wakeup } from '#persistence';
import { Clock } from '#use-cases';
import { RequestProblem } from '../../../api/src/http/index.js';

const MOST_YEARS_AHEAD = 50;
const YEAR_MS = 366 * 86_400_000;

/** Moves the demo's business time, for all processes at once: they ask PostgreSQL. Forward only. */
@Injectable()
export class DemoClock {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly wakeup: Wakeup,
  ) {}

  /** @throws RequestProblem `request.invalid` for a duration that is none, or that leads back or too far */
  async advance(duration: string): Promise<Instant> {
    const now = await this.clock.now();
    const byMs = this.millisecondsOf(now, duration);
    const [row] = await this.database.query<{ now: Date }>(
      'demo-clock.advance',
      `INSERT INTO demo_clock (ahead_ms) VALUES ($1::bigint)
       ON CONFLICT (id) DO UPDATE SET ahead_ms = demo_clock.ahead_ms + excluded.ahead_ms
         WHERE demo_clock.ahead_ms + excluded.ahead_ms <= $2::bigint
       RETURNING date_trunc('milliseconds', now()) + ahead_ms * interval '1 millisecond' AS now`,
      [byMs, MOST_YEARS_AHEAD * YEAR_MS],
    );
    if (row === undefined) throw refused(`leads more than ${MOST_YEARS_AHEAD} years ahead`);
    this.wakeup.signal();
    return instantAt(row.now.getTime());
  }

  private millisecondsOf(now: Instant, duration: string): number {
    try {
      const byMs = addDuration(now, duration) - now;
      if (byMs <= MOST_YEARS_AHEAD * YEAR_MS) return byMs;
    } catch {
      throw refused('must be an ISO 8601 duration ahead, such as P7D or PT61S');
    }
    throw refused(`leads more than ${MOST_YEARS_AHEAD} years ahead`);
  }
}

function refused(message: string): RequestProblem {
  return new RequestProblem('request.invalid', 'The clock was not moved.', {
    fields: [{ pointer: '/advance', message }],
  });
}
