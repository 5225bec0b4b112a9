import type { OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '#config';
import { openJobQueue, type OpenJobQueue } from '#queue';

/** The api adds no jobs itself, the outbox does; it only asks whether the queue can be reached. */
export class QueueConnection implements OnApplicationShutdown {
  private readonly jobs: OpenJobQueue;

  constructor({ databaseUrl, redisUrl }: Pick<Config, 'databaseUrl' | 'redisUrl'>) {
    this.jobs = openJobQueue({ databaseUrl, redisUrl, onError: () => undefined });
  }

  ping(): Promise<void> {
    return this.jobs.ping();
  }

  onApplicationShutdown(): Promise<void> {
    return this.jobs.close();
  }
}
