import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import type { StandaloneConfig } from '#config';

import { DirectoryLock } from '../data-directory/directory-lock.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres/index.js';
import { startMailbox } from '../mailbox/start-mailbox.js';
import { StartupProblem } from '../startup-problem.js';
import { ChildProgram, portTaken } from './child-program.js';
import { prepareDatabase } from './database.js';
import { isPortTaken } from './port.js';

interface Console {
  say: (line: string) => void;
  /** Called when what runs cannot go on running. */
  giveUp: (problem: StartupProblem) => void;
}

/** Together below the 10 s in which everything must be gone. */
const CHILD_STOP_LIMIT_MS = 5000;
const WATCH_MS = 500;

const programs = {
  api: fileURLToPath(new URL('../../../api/src/main.js', import.meta.url)),
  demoApi: fileURLToPath(new URL('../demo-api.main.js', import.meta.url)),
  worker: fileURLToPath(new URL('../../../worker/src/main.js', import.meta.url)),
};

/** Everything that `npm start` starts, in order; it stops in the opposite one. */
export class Installation {
  private readonly started: (() => Promise<void> | void)[] = [];
  private leaving = false;
  private lock: DirectoryLock | undefined;

  constructor(
    private readonly config: StandaloneConfig,
    private readonly console: Console,
  ) {}

  /** Resolves with the URL it serves at; undefined when `stop` came first. */
  async start(): Promise<string | undefined> {
    const { config } = this;
    this.lock = await DirectoryLock.acquire(config.dataDir);
    this.started.push(() => this.lock?.release());
    if (await isPortTaken(config.port, config.host)) throw portTaken(config.port);
    const databaseUrl = config.databaseUrl ?? (await this.startPostgres());
    if (this.isLeaving()) return undefined;
    await prepareDatabase(databaseUrl, config, this.console.say);
    if (this.isLeaving()) return undefined;
    const smtpUrl = config.smtpUrl ?? (await this.startMailbox(databaseUrl));
    if (this.isLeaving()) return undefined;
    return this.startPrograms({ DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl });
  }

  /** What is still being started must have settled before: see `main.ts`. */
  async stop(): Promise<void> {
    for (const stop of this.started.reverse()) await stop();
  }

  /** Makes `start` end at its next step, and tells a second `npm start` to wait a moment. */
  leave(): void {
    this.leaving = true;
    this.lock?.announce({ leaving: true });
  }

  private isLeaving(): boolean {
    return this.leaving;
  }

  private async startPostgres(): Promise<string> {
    const { say } = this.console;
    const postgres = await startEmbeddedPostgres({ dataDir: this.config.dataDir, say });
    this.started.push(() => postgres.stop());
    const what = { created: 'made a new database', started: 'found its database', adopted: 'was still running' };
    say(`PostgreSQL ${what[postgres.origin]} in ${postgres.cluster}.`);
    void this.watch(postgres);
    return postgres.url;
  }

  /** Starts PostgreSQL again whenever somebody else has ended it. */
  private async watch(postgres: EmbeddedPostgres): Promise<void> {
    while (!this.leaving) {
      await pause(WATCH_MS, undefined, { ref: false });
      if (this.isLeaving() || postgres.isRunning()) continue;
      this.console.say('PostgreSQL has ended; starting it again.');
      try {
        await postgres.revive();
      } catch (error) {
        this.console.giveUp(error instanceof StartupProblem ? error : new StartupProblem(String(error)));
        return;
      }
    }
  }

  private async startMailbox(databaseUrl: string): Promise<string> {
    const mailbox = await startMailbox({ databaseUrl });
    this.started.push(() => mailbox.close());
    return mailbox.smtpUrl;
  }

  private async startPrograms(services: NodeJS.ProcessEnv): Promise<string | undefined> {
    const { config, console } = this;
    const env = {
      ...process.env,
      ...services,
      PUBLIC_URL: config.publicUrl,
      HOST: config.host,
      PORT: String(config.port),
      DATA_DIR: config.dataDir,
      DOCKET_MODE: config.mode,
      DOCKET_SUPERVISED: '1',
    };
    const api = new ChildProgram({
      name: 'api',
      path: config.mode === 'demo' ? programs.demoApi : programs.api,
      env,
      ...console,
    });
    const worker = new ChildProgram({ name: 'worker', path: programs.worker, env, ...console });
    this.started.push(async () => {
      await Promise.all([api.stop(CHILD_STOP_LIMIT_MS), worker.stop(CHILD_STOP_LIMIT_MS)]);
    });
    await Promise.all([api.start(), worker.start()]);
    this.lock?.announce({ url: config.publicUrl });
    return config.publicUrl;
  }
}
