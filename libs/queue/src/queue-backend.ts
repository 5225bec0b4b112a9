import { withBackend, type BackendFactory, type IQueueBackend, type Queue as BullQueue } from 'bullmq';
import type { JobName, JobPayloads } from '#use-cases';
import type { ReportError } from './error-reports.js';
import { jobCatalogue } from './job-catalogue.js';

/** How soon the jobs of a killed worker are found: after at most `lockMs` + 2 × `stalledCheckMs` (milliseconds). */
export interface StallTiming {
  readonly lockMs: number;
  readonly stalledCheckMs: number;
}

export interface BulkProducer {
  addBulk(jobs: { name: string; data: unknown; opts: object }[]): Promise<unknown>;
  close(): Promise<void>;
}

export interface Consumption<N extends JobName> {
  readonly handle: (payload: JobPayloads[N], id: string) => Promise<void>;
  /** Called when the job has left the queue. */
  readonly onFailed: (id: string, error: Error) => void;
  readonly timing: StallTiming;
}

export interface Consumer {
  /** Takes no more jobs and waits for those that run. */
  close(): Promise<void>;
}

/** Where the queues live. */
export interface QueueBackend {
  openProducer(name: JobName): Promise<BullQueue>;
  openConsumer<N extends JobName>(name: N, consumption: Consumption<N>): Promise<Consumer>;
  /** Rejects when the backend does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A killed worker costs the job it held one stall, and BullMQ gives a job up for good after one by default, whatever
 * its `attempts` say. The outbox row counts, so the queue need not.
 */
const MAX_STALLS = 10;

/** BullMQ waits 15 s by default before it asks a backend again that refused the connection. */
const RETRY_AFTER_MS = 1_000;

/** Nobody reads BullMQ's event streams here, and 0 would keep every event for ever. */
const KEPT_EVENTS = 100;

interface Connections<C> {
  readonly producer: C;
  readonly consumer: C;
}

/** BullMQ's classes on one backend, given explicitly: its process-wide default is left alone. */
export function bindBull<B extends IQueueBackend, C>(
  factory: BackendFactory<B, C>,
  connections: Connections<C>,
  report: ReportError,
): Pick<QueueBackend, 'openProducer' | 'openConsumer'> {
  const { Queue, Worker } = withBackend(factory);
  return {
    async openProducer(name) {
      const queue = new Queue(name, {
        connection: connections.producer,
        streams: { events: { maxLen: KEPT_EVENTS } },
      });
      queue.on('error', report);
      await openOrClose(queue);
      // The class is the same whatever it keeps its jobs in.
      return queue as unknown as BullQueue;
    },

    async openConsumer<N extends JobName>(name: N, { handle, onFailed, timing }: Consumption<N>) {
      const worker = new Worker<JobPayloads[N], void>(name, (job) => handle(job.data, idOf(job)), {
        connection: connections.consumer,
        concurrency: jobCatalogue[name].concurrency,
        lockDuration: timing.lockMs,
        stalledInterval: timing.stalledCheckMs,
        maxStalledCount: MAX_STALLS,
        runRetryDelay: RETRY_AFTER_MS,
      });
      worker.on('error', report);
      worker.on('failed', (job, error) => (job ? onFailed(idOf(job), error) : report(error)));
      return openOrClose(worker);
    },
  };
}

function idOf(job: { id?: string | undefined }): string {
  if (job.id === undefined) throw new Error('A job without an id belongs to no outbox row.');
  return job.id;
}

/** BullMQ remembers a failed start for ever, so what did not become ready is thrown away and made anew. */
async function openOrClose<T extends { waitUntilReady(): Promise<void>; close(): Promise<void> }>(
  opened: T,
): Promise<T> {
  try {
    await opened.waitUntilReady();
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}
