import { once } from 'node:events';
import { createRedisBackend, type ConnectionOptions } from 'bullmq';
import { Redis } from 'ioredis';
import type { ReportError } from './error-reports.js';
import { bindBull, type QueueBackend } from './queue-backend.js';

/** Milliseconds until the n-th try to connect again. */
const retryStrategy = (tries: number) => Math.min(tries * 200, 2_000);

/**
 * BullMQ on Redis. The producer's commands fail at once while Redis is away, instead of piling up in memory: the relay
 * comes again. The workers' commands wait for Redis to come back.
 */
export function openRedisBackend(redisUrl: string, report: ReportError): QueueBackend {
  const producer = new Redis(redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy,
    // For a Redis that hangs: ioredis waits 2 s for its goodbye.
    disconnectTimeout: 200,
  });
  producer.on('error', report);
  const consumer: ConnectionOptions = { url: redisUrl, maxRetriesPerRequest: null, retryStrategy };
  const bull = bindBull(createRedisBackend, { producer, consumer }, report);

  const closing = new AbortController();
  let connecting: Promise<unknown> | undefined;

  /** Rejects with the first try that fails; BullMQ itself would wait until Redis is there. */
  const connected = async () => {
    if (producer.status === 'ready') return;
    connecting ??= once(producer, 'ready', { signal: closing.signal }).finally(() => (connecting = undefined));
    await connecting;
  };
  return {
    async openProducer(name) {
      await connected();
      return bull.openProducer(name);
    },
    openConsumer: (name, consumption) => bull.openConsumer(name, consumption),
    async ping() {
      await connected();
      await producer.ping();
    },
    async close() {
      closing.abort();
      if (producer.status === 'ready') await producer.quit();
      else producer.disconnect();
    },
  };
}
