import type { Database } from '#persistence';
import type { FileStore } from '#use-cases';
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
    files: (): Promise<void> => this.files.check(),
  };

  constructor(
    private readonly database: Database,
    private readonly queue: QueueConnection,
    private readonly files: FileStore,
  ) {
    super();
  }
}
