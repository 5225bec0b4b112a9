import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../support/free-port.js';
import type { Breakage } from '../crashing/broken-ports.js';
import { KeptProcess } from './kept-process.js';
import { MailServer } from './mail-server.js';
import { signInPeople, type People } from './people.js';
import { hastyPrograms } from './programs.js';
import type { PostgresServer } from './server.js';

const EACH = 2;
const MAINS = {
  api: 'test/faults/crashing/crashing-api.main.ts',
  worker: 'test/faults/crashing/crashing-worker.main.ts',
};

export interface InstallationOptions {
  postgres: PostgresServer;
  /** Unset: the queue lives in PostgreSQL. */
  redisUrl?: string | undefined;
  breakage?: Breakage | undefined;
  /** Asked at each start of a process of this kind for the death that it is to die. */
  nextPlan?: ((kind: 'api' | 'worker') => string | undefined) | undefined;
}

/** A production installation of two apis and two workers, with a database, a mail server and people of its own. */
export class Installation {
  private constructor(
    readonly databaseUrl: string,
    readonly pool: pg.Pool,
    readonly mail: MailServer,
    readonly people: People,
    readonly apis: readonly KeptProcess[],
    readonly workers: readonly KeptProcess[],
    readonly origins: readonly string[],
    private readonly programs: string,
  ) {}

  static async start({ postgres, redisUrl, breakage, nextPlan }: InstallationOptions): Promise<Installation> {
    const databaseUrl = await postgres.createDatabase();
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 3 });
    pool.on('error', () => undefined);
    for (const drop of guardsOf(breakage)) await pool.query(drop);
    const [mail, people] = await Promise.all([MailServer.start(), signInPeople(databaseUrl)]);
    const ports = await Promise.all(Array.from({ length: EACH }, () => freePort()));
    const programs = hastyPrograms();
    const settings = {
      DATABASE_URL: databaseUrl,
      SMTP_URL: mail.url,
      PUBLIC_URL: 'https://docket.example',
      PROGRAMS_DIR: programs,
      LOG_LEVEL: 'error',
      ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
      ...(breakage !== undefined && { BREAK: breakage }),
    };
    const kept = (kind: 'api' | 'worker', number: number, more: Record<string, string>): KeptProcess =>
      new KeptProcess(`${kind} ${number}`, MAINS[kind], { ...settings, ...more }, () => nextPlan?.(kind));
    const apis = ports.map((port, index) => kept('api', index + 1, { PORT: String(port) }));
    const workers = Array.from({ length: EACH }, (_, index) => kept('worker', index + 1, {}));
    const origins = ports.map((port) => `http://127.0.0.1:${port}`);
    const installation = new Installation(databaseUrl, pool, mail, people, apis, workers, origins, programs);
    for (const process of installation.processes) process.start();
    await Promise.all(apis.map((api) => api.untilServing()));
    return installation;
  }

  get processes(): readonly KeptProcess[] {
    return [...this.apis, ...this.workers];
  }

  get kills(): number {
    return this.processes.reduce((sum, { kills }) => sum + kills, 0);
  }

  /** A query of the driver's own, which outlives the database's absences. */
  async rows<R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    for (let tries = 1; ; tries += 1) {
      try {
        return (await this.pool.query<R>(text, values)).rows;
      } catch (error) {
        const fault = error instanceof pg.DatabaseError && !/^(08|53|57)/.test(error.code ?? '');
        if (fault || tries === 100) throw error;
        await pause(200);
      }
    }
  }

  /** Moves the business time of all processes, as the demo's clock does. */
  async advance(milliseconds: number): Promise<void> {
    await this.rows(
      `INSERT INTO demo_clock (ahead_ms) VALUES ($1::bigint)
       ON CONFLICT (id) DO UPDATE SET ahead_ms = demo_clock.ahead_ms + excluded.ahead_ms`,
      [Math.ceil(milliseconds)],
    );
    await this.rows(`SELECT pg_notify('docket_work', '')`);
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.stop()));
    await Promise.all([this.mail.stop(), this.pool.end()]);
    rmSync(this.programs, { recursive: true, force: true });
  }
}

/** The half of a breakage that is in the schema. The version in the WHERE clause has three keys behind it. */
function guardsOf(breakage: Breakage | undefined): string[] {
  const guards: Partial<Record<Breakage, string[]>> = {
    'unique-key': [
      'ALTER TABLE outbox DROP CONSTRAINT outbox_key_key',
      'ALTER TABLE mail DROP CONSTRAINT mail_key_key',
    ],
    version: [
      'ALTER TABLE form_history DROP CONSTRAINT form_history_pk',
      'ALTER TABLE timer DROP CONSTRAINT timer_pk',
      'DROP INDEX decision_round_key',
    ],
  };
  return breakage === undefined ? [] : (guards[breakage] ?? []);
}
