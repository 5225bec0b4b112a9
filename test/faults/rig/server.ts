import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../apps/standalone/src/embedded-postgres/index.js';
import { runMigrations } from '#persistence';
import { migrateQueue } from '#queue';

const TEMPLATE = 'docket_template';

/** A durable PostgreSQL of the run, with a migrated template in it. It can be struck down and comes back. */
export class PostgresServer {
  private databases = 0;

  private constructor(
    private readonly postgres: EmbeddedPostgres,
    private readonly folder: string,
    private readonly killAtExit: () => void,
  ) {}

  static async start(): Promise<PostgresServer> {
    const folder = mkdtempSync(join(tmpdir(), 'docket-faults-'));
    // As root, PostgreSQL runs as somebody else, who must pass through.
    chmodSync(folder, 0o711);
    const postgres = await startEmbeddedPostgres({ dataDir: folder });
    const killAtExit = (): void => {
      if (postgres.isRunning()) process.kill(postgres.pid, 'SIGQUIT');
    };
    process.once('exit', killAtExit);
    const server = new PostgresServer(postgres, folder, killAtExit);
    await server.command(`CREATE DATABASE ${TEMPLATE}`);
    await runMigrations(server.urlOf(TEMPLATE));
    await migrateQueue(server.urlOf(TEMPLATE));
    return server;
  }

  async createDatabase(): Promise<string> {
    this.databases += 1;
    const name = `scenario_${this.databases}`;
    await this.command(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    return this.urlOf(name);
  }

  /** `pg_ctl stop --mode immediate`: no checkpoint, no goodbye; then the start after a crash. */
  async strike(awayMs: number): Promise<void> {
    process.kill(this.postgres.pid, 'SIGQUIT');
    while (this.postgres.isRunning()) await pause(20);
    await pause(awayMs);
    await this.postgres.revive();
  }

  async stop(): Promise<void> {
    process.off('exit', this.killAtExit);
    await this.postgres.stop();
    rmSync(this.postgres.cluster, { recursive: true, force: true });
    if (!this.postgres.cluster.startsWith(this.folder)) {
      rmSync(dirname(this.postgres.cluster), { recursive: true, force: true });
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async command(text: string): Promise<void> {
    const client = new pg.Client(this.postgres.url);
    await client.connect();
    try {
      await client.query(text);
    } finally {
      await client.end();
    }
  }

  private urlOf(name: string): string {
    const url = new URL(this.postgres.url);
    url.pathname = `/${name}`;
    return url.href;
  }
}
