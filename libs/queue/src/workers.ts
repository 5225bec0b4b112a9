import { UnrecoverableError } from 'bullmq';
import type { JobHandlers, JobName, JobPayloads } from '#use-cases';
import { asError, type ReportError } from './error-reports.js';
import { jobNames } from './job-catalogue.js';
import type { Consumer, Consumption, QueueBackend, StallTiming } from './queue-backend.js';
import { within } from './within.js';

export interface WorkOptions {
  readonly handlers: JobHandlers;
  /**
   * Told of each job that failed, once it has left the queue, so that its id may be added again at once. Not told of a
   * job whose worker was killed: that one is delivered again.
   */
  readonly onFailure: (jobId: string, error: Error) => Promise<void>;
  readonly timing?: Partial<WorkTiming>;
}

/** Milliseconds. */
export interface WorkTiming extends StallTiming {
  readonly closeWithinMs: number;
}

export interface Workers {
  /** Takes no more jobs, waits for those that run and for their failures to be told; for 25 s and no longer. */
  close(): Promise<void>;
}

/** The lock is renewed at half its time; a process may stand still for the other half before its jobs go elsewhere. */
const defaultTiming: WorkTiming = { lockMs: 8_000, stalledCheckMs: 4_000, closeWithinMs: 25_000 };

class HandlerFailure extends Error {
  constructor(readonly reason: Error) {
    super(reason.message);
  }
}

/** Rejects when the backend cannot be reached; once started, the workers outlive its outages. */
export async function startWorkers(backend: QueueBackend, options: WorkOptions, report: ReportError): Promise<Workers> {
  const timing = { ...defaultTiming, ...options.timing };
  const telling = new Set<Promise<void>>();

  const tellFailure = (id: string, error: Error) => {
    const told = options
      .onFailure(id, error)
      .catch((thrown: unknown) => report(asError(thrown)))
      .finally(() => telling.delete(told));
    telling.add(told);
  };

  const onFailed = (id: string, error: Error) => {
    if (error instanceof HandlerFailure) tellFailure(id, error.reason);
    else if (error instanceof UnrecoverableError) tellFailure(id, error);
    else report(error);
  };

  const consumers = await startAll(backend, (name) => ({
    handle: markingFailures(options.handlers[name]),
    onFailed,
    timing,
  }));

  const finish = async () => {
    await Promise.all(consumers.map((consumer) => consumer.close()));
    await Promise.all(telling);
  };
  return {
    close: () =>
      within(
        timing.closeWithinMs,
        finish(),
        `Jobs still ran after ${timing.closeWithinMs} ms and will be delivered again.`,
      ).catch((error: unknown) => report(asError(error))),
  };
}

type Consume = <N extends JobName>(name: N) => Consumption<N>;

async function startAll(backend: QueueBackend, consume: Consume): Promise<Consumer[]> {
  const started = await Promise.allSettled(jobNames.map((name) => backend.openConsumer(name, consume(name))));
  const consumers = started.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const failed = started.find((start) => start.status === 'rejected');
  if (!failed) return consumers;
  await Promise.all(consumers.map((consumer) => consumer.close()));
  throw asError(failed.reason);
}

/**
 * BullMQ also fails a job that its handler finished, when the backend went away before it could be told; marking the
 * handler's own errors keeps such a job from being counted as failed.
 */
function markingFailures<N extends JobName>(handle: JobHandlers[N]): Consumption<N>['handle'] {
  return async (payload: JobPayloads[N], id: string) => {
    try {
      await handle(payload, id);
    } catch (thrown) {
      throw new HandlerFailure(asError(thrown));
    }
  };
}
