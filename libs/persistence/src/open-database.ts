import { createDataSource, DatabaseUnreachable, MigrationsPending, type DataSourceOptions } from './data-source.js';
import { Database } from './database.js';

/**
 * Connects to a database that has all migrations.
 *
 * @throws DatabaseUnreachable, MigrationsPending
 */
export async function openDatabase(options: DataSourceOptions): Promise<Database> {
  const dataSource = await createDataSource(options)
    .initialize()
    .catch((cause: unknown) => {
      throw new DatabaseUnreachable(cause);
    });
  if (await dataSource.showMigrations()) {
    await dataSource.destroy();
    throw new MigrationsPending();
  }
  return new Database(dataSource);
}
