import { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';
import { SnakeCaseNaming } from './snake-case.naming.js';

export interface DataSourceOptions {
  databaseUrl: string;
  /** Most connections at once. */
  poolSize?: number | undefined;
}

/** The product's tables live in the schema `public`; migrations are applied by `npm run migrate`, never by looking at entities. */
export function createDataSource(options: DataSourceOptions): DataSource {
  return new DataSource({ ...connectionOf(options), entities, namingStrategy: new SnakeCaseNaming() });
}

function connectionOf({ databaseUrl, poolSize = 10 }: DataSourceOptions): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    poolSize,
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    applicationName: 'docket',
    extra: { options: '-c timezone=UTC', connectionTimeoutMillis: 5_000 },
  };
}

/** The message never holds the address: it may hold the password. */
export class DatabaseUnreachable extends Error {
  /** EX_UNAVAILABLE of sysexits.h. */
  readonly exitCode = 69;

  constructor(cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`Cannot connect to the database of DATABASE_URL: ${why}`, { cause });
    this.name = 'DatabaseUnreachable';
  }
}

/** The database is older than the program. Nothing is applied at start: that is the operator's decision. */
export class MigrationsPending extends Error {
  /** EX_CONFIG of sysexits.h. */
  readonly exitCode = 78;

  constructor() {
    super('The database lacks migrations. Apply them with `npm run migrate` first.');
    this.name = 'MigrationsPending';
  }
}

/** Applies what is missing, in one transaction each. Two processes may call it at once: the second waits. */
export async function runMigrations(databaseUrl: string): Promise<string[]> {
  // Without entities: for their generated columns TypeORM would add a table of its own, which nothing here reads.
  const dataSource = await new DataSource(connectionOf({ databaseUrl, poolSize: 2 })).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await dataSource.runMigrations({ transaction: 'each' });
    return applied.map(({ name }) => name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}

const MIGRATION_LOCK = 7_364_001;
