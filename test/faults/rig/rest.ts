import { setTimeout as pause } from 'node:timers/promises';
import type { Installation } from './installation.js';

interface Unrest {
  /** Work that could be done now. */
  due: number;
  /** Work that waits for a later business time. */
  later: number;
  ahead_ms: number | null;
}

const LOOK_EVERY_MS = 200;
const DECISION_RELEASED = `SELECT count(*) FROM eligibility_form WHERE status = 'decision_held'`;
const OPEN_TIMER = 'done_at IS NULL AND cancelled_at IS NULL AND NOT suspended AND due_at <= business_now()';

/**
 * Waits until nothing is left to do. Work that waits for a later time (a mail that is to be sent again in five minutes)
 * gets it at once: the clock is moved.
 *
 * @returns what was still to be done at the limit; an empty list when the installation came to rest
 */
export async function comeToRest(installation: Installation, limitMs: number): Promise<string[]> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const unrest = await look(installation);
    if (unrest.due === 0 && unrest.later === 0) return [];
    if (unrest.due === 0) await installation.advance((unrest.ahead_ms ?? 0) + 1);
    if (performance.now() > deadline) return describe(installation);
    await pause(LOOK_EVERY_MS);
  }
}

async function look(installation: Installation): Promise<Unrest> {
  const [unrest] = await installation.rows<Unrest>(
    `SELECT (count(*) FILTER (WHERE available_at <= business_now()) + (${DECISION_RELEASED})
         + (SELECT count(*) FROM timer WHERE ${OPEN_TIMER}))::int AS due,
       (count(*) FILTER (WHERE available_at > business_now()))::int AS later,
       (extract(epoch FROM max(available_at) - business_now()) * 1000)::float8 AS ahead_ms
     FROM outbox WHERE state = 'pending'`,
  );
  return unrest as Unrest;
}

async function describe(installation: Installation): Promise<string[]> {
  const rows = await installation.rows<{ key: string; attempts: number; last_error: string | null }>(
    `SELECT key, attempts, last_error FROM outbox WHERE state = 'pending'
     UNION ALL SELECT concat_ws('/', 'timer', kind, step, form_id), 0, NULL FROM timer WHERE ${OPEN_TIMER}
     UNION ALL SELECT 'held/' || number, 0, NULL FROM eligibility_form WHERE status = 'decision_held'`,
  );
  return rows.map(({ key, attempts, last_error }) => `${key} is not done (${attempts} attempts: ${last_error ?? '-'})`);
}
