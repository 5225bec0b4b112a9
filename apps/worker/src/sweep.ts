import { DomainError, type Timer } from '#domain';
import type { TimerStore } from '#persistence';
import { StaleWrite, type FireTimer } from '#use-cases';
import type { Round } from './pulse.js';

const BATCH = 200;
const AT_ONCE = 8;
const POLL_MS = 2_000;

/**
 * One round of the sweep: fires the timers that fell due, several forms at once, each form's in order. A timer that
 * fails keeps its claim and is tried again when that runs out.
 */
export async function sweepOnce(
  timers: TimerStore,
  fireTimer: FireTimer,
  onFailure: (error: unknown) => void,
): Promise<Round> {
  const due = await timers.claimDue(BATCH);
  if (due.length === 0) {
    const nextMs = await timers.nextDueInMs();
    return { again: false, restMs: nextMs === null ? POLL_MS : Math.min(Math.max(nextMs, 1), POLL_MS) };
  }
  for (let start = 0; start < due.length; start += AT_ONCE) {
    await Promise.all(due.slice(start, start + AT_ONCE).map((timer) => fire(timer, fireTimer, onFailure)));
  }
  return { again: true };
}

async function fire(timer: Timer, fireTimer: FireTimer, onFailure: (error: unknown) => void): Promise<void> {
  try {
    await fireTimer.execute(timer);
  } catch (error) {
    // Another worker, or a decision at the same moment, settled this timer; or a reset of the demo removed its form.
    if (error instanceof StaleWrite || (error instanceof DomainError && error.code === 'form.not-found')) return;
    onFailure(error);
  }
}
