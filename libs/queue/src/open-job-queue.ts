import type { Queue } from 'bullmq';
import type { JobQueue } from '#use-cases';
import { BullJobQueue } from './bull-job-queue.js';
import { asError, reportSparingly, type ReportError } from './error-reports.js';
import { jobNames } from './job-catalogue.js';
import { openPostgresBackend } from './postgres-backend.js';
import { openRedisBackend } from './redis-backend.js';
import { startWorkers, type WorkOptions, type Workers } from './workers.js';
import { within } from './within.js';

export interface JobQueueOptions {
  /** Holds the queue, in the schema `bullmq`, unless there is a Redis. */
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** Told of lost connections and the like, one message at most every 10 s. None of them needs an answer. */
  readonly onError: ReportError;
}

export interface OpenJobQueue {
  readonly queue: JobQueue;
  /** Starts one worker for each kind of job. Rejects when the backend is away or its clock is not ours. */
  work(options: WorkOptions): Promise<Workers>;
  /** One queue for each kind of job, to be looked at. Rejects when the backend does not answer within 2 s. */
  inspect(): Promise<Queue[]>;
  /** Rejects when the backend does not answer within 2 s. */
  ping(): Promise<void>;
  /** Close the workers first. */
  close(): Promise<void>;
}

const PING_WITHIN_MS = 2_000;
const CLOSE_WITHIN_MS = 3_000;

/** Connects when first used. */
export function openJobQueue({ databaseUrl, redisUrl, onError }: JobQueueOptions): OpenJobQueue {
  const report = reportSparingly(onError);
  const backend = redisUrl ? openRedisBackend(redisUrl, report) : openPostgresBackend(databaseUrl, report);
  const queue = new BullJobQueue(backend);

  const ping = () => within(PING_WITHIN_MS, backend.ping(), `The queue did not answer within ${PING_WITHIN_MS} ms.`);
  const close = async () => {
    await backend.close();
    await queue.close();
  };
  return {
    queue,
    async work(options) {
      await ping();
      return startWorkers(backend, options, report);
    },
    async inspect() {
      await ping();
      return Promise.all(jobNames.map((name) => backend.openProducer(name)));
    },
    ping,
    close: () =>
      within(CLOSE_WITHIN_MS, close(), 'The queue was left with connections open.').catch((error: unknown) =>
        report(asError(error)),
      ),
  };
}
