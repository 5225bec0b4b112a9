import type { Config } from '#config';
import { Database } from '#persistence';
import { FileStore } from '#use-cases';
import type { Area } from '../area.js';
import { HealthController } from './health.controller.js';
import { ProductReadiness } from './product.readiness.js';
import { QueueConnection } from './queue-connection.js';
import { Readiness } from './readiness.js';

/** Whether this process runs, and whether what it needs answers. */
export function healthArea(config: Config): Area {
  return {
    controllers: [HealthController],
    providers: [
      { provide: QueueConnection, useFactory: () => new QueueConnection(config) },
      {
        provide: Readiness,
        inject: [Database, QueueConnection, FileStore],
        useFactory: (database: Database, queue: QueueConnection, files: FileStore) =>
          new ProductReadiness(database, queue, files),
      },
    ],
  };
}
