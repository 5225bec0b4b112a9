import { afterAll, afterEach, beforeAll, beforeEach, describe, test } from '@jest/globals';
import { openJobQueue, type OpenJobQueue, type WorkOptions, type Workers } from '#queue';
import type { QueuedJob } from '#use-cases';
import { Arrivals, recordingHandlers } from './arrivals.js';
import { backendKinds, redisMissing, type Backend, type BackendKind } from './backends.js';

/** One backend for the suite; a connection, and records of what happened on it, for each test. */
export class QueueUnderTest {
  backend: Backend;
  connection: OpenJobQueue;
  arrivals: Arrivals<QueuedJob>;
  failures: Arrivals<{ id: string; message: string }>;
  errors: Arrivals<string>;
  private started: Workers[];

  constructor(private readonly kind: BackendKind) {}

  async startBackend(): Promise<void> {
    this.backend = await this.kind.start();
  }

  connect(): void {
    this.arrivals = new Arrivals();
    this.failures = new Arrivals();
    this.errors = new Arrivals();
    this.started = [];
    this.connection = this.open(this.backend);
  }

  async disconnect(): Promise<void> {
    await Promise.all(this.started.map((workers) => workers.close()));
    await this.connection.close();
    await this.backend.empty();
  }

  async work(options: Partial<WorkOptions> = {}): Promise<Workers> {
    const workers = await this.connection.work({
      handlers: recordingHandlers(this.arrivals),
      onFailure: (id, { message }) => Promise.resolve(this.failures.add({ id, message })),
      ...options,
    });
    this.started.push(workers);
    return workers;
  }

  /** A connection to whatever listens on that port of this machine. */
  openAt(port: number): OpenJobQueue {
    return this.open(this.kind.urlsAt(port));
  }

  private open({ databaseUrl, redisUrl }: Pick<Backend, 'databaseUrl' | 'redisUrl'>): OpenJobQueue {
    return openJobQueue({ databaseUrl, redisUrl, onError: ({ message }) => this.errors.add(message) });
  }
}

/** Runs the tests on PostgreSQL and on Redis. Without a Redis that part is shown as skipped, or fails if demanded. */
export function onEachBackend(title: string, define: (under: QueueUnderTest) => void): void {
  for (const kind of backendKinds) {
    describe(`${title} ${kind.title}`, () => {
      const under = new QueueUnderTest(kind);
      beforeAll(() => under.startBackend());
      beforeEach(() => under.connect());
      afterEach(() => under.disconnect());
      afterAll(() => under.backend.stop());
      define(under);
    });
  }
  if (redisMissing === undefined) return;
  if (process.env.DOCKET_DEMAND_REDIS === '1') {
    test(`${title} on Redis`, () => Promise.reject(new Error(`Redis is demanded, but ${redisMissing}.`)));
  } else {
    test.skip(`${title} on Redis: ${redisMissing}`, () => undefined);
  }
}
