import type { Database } from '#persistence';
import type { QueueConnection } from './queue-connection.js';
import { Readiness } from './readiness.js';

export class ProductReadiness extends Readiness {
  readonly checks = {
    database: async (): Promise<void> => {
      await this.database.query('readiness', 'SELECT 1');
    },
    migrations: async (): Promise<void> => {
      if (await this.database.dataSource.showMigrations()) throw new Error('Migrations are pending.');
    },
    queue: (): Promise<void> => this.queue.ping(),
  };

  constructor(
    private readonly database: Database,
    private readonly queue: QueueConnection,
  ) {
    super();
  }
}
