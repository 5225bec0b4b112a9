import { runMigrations } from 'bullmq';
import pg from 'pg';

/**
 * Brings BullMQ's tables (schema `bullmq`) up to date. Any number of processes may call it at once: BullMQ holds an
 * advisory lock for the length of its one transaction.
 */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'docket-queue-migration' });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
