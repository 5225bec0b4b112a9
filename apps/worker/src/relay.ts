import type { OutboxStore } from '#persistence';
import { relayBatchSize } from '#queue';
import type { JobQueue } from '#use-cases';
import type { Round } from './pulse.js';

/** The truth is a poll; signals only make it sooner. */
const POLL_MS = 2_000;

/** One round of the relay: hands a batch of due outbox rows to the queue. */
export async function relayOnce(outbox: OutboxStore, queue: JobQueue): Promise<Round> {
  const jobs = await outbox.claim(relayBatchSize);
  if (jobs.length === 0) return { again: false, restMs: POLL_MS };
  try {
    await queue.addBulk(jobs);
  } catch (error) {
    await outbox.giveBack(jobs.map(({ id }) => id));
    throw error;
  }
  return { again: true };
}
