import type { OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '#config';
import { openJobQueue, type OpenJobQueue } from '#queue';

/** The api adds no jobs itself, the outbox does; it asks whether the queue can be reached, and what is in it. */
export class QueueConnection implements OnApplicationShutdown {
  private readonly jobs: OpenJobQueue;
  private inspected: ReturnType<OpenJobQueue['inspect']> | undefined;

  constructor({ databaseUrl, redisUrl }: Pick<Config, 'databaseUrl' | 'redisUrl'>) {
    this.jobs = openJobQueue({ databaseUrl, redisUrl, onError: () => undefined });
  }

  /** Each queue as it is now. Opened once, by whoever looks first. */
  inspect(): ReturnType<OpenJobQueue['inspect']> {
    this.inspected ??= this.jobs.inspect().catch((error: unknown) => {
      this.inspected = undefined;
      throw error;
    });
    return this.inspected;
  }

  ping(): Promise<void> {
    return this.jobs.ping();
  }

  onApplicationShutdown(): Promise<void> {
    return this.jobs.close();
  }
}
