import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../../..');
const FROM_SOURCES = ['--conditions=source', '--import', join(ROOT, 'test/support/typescript.register.mjs')];
const RESTART_AFTER_MS = 100;
const KEPT_OUTPUT = 20_000;
/** A database that is away for a while costs a few starts. */
const MOST_FAILED_STARTS = 20;

/** A process that is started again at once whenever it ends, as a supervisor would. */
export class KeptProcess {
  /** Times it was killed, by itself or from outside. */
  kills = 0;
  /** What it said when it ended by itself although it had been serving. */
  readonly collapses: string[] = [];
  /** The `CRASH_AT` of its present life. */
  doom: string | undefined;
  private child!: ChildProcess;
  /** One after the other, since it last served. */
  private failedStarts = 0;
  private lastWords = '';
  private output = '';
  private serving = false;
  private leaving = false;
  private keeping: Promise<void> = Promise.resolve();

  /**
   * @param main below the repository's root
   * @param nextPlan asked at each start for the `CRASH_AT` of that life
   */
  constructor(
    readonly name: string,
    private readonly main: string,
    private readonly settings: Readonly<Record<string, string>>,
    private readonly nextPlan: () => string | undefined,
  ) {}

  start(): void {
    this.keeping = this.keep();
  }

  /**
   * Resolves once it serves; a process that dies before is waited for again.
   *
   * @throws Error with what it said when it ends by itself again and again
   */
  async untilServing(): Promise<void> {
    while (!this.serving && !this.leaving) {
      if (this.failedStarts >= MOST_FAILED_STARTS) throw new Error(`${this.name} does not start: ${this.lastWords}`);
      await pause(20);
    }
  }

  isServing(): boolean {
    return this.serving;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** SIGTERM, and the next life serves. */
  async roll(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.serving = false;
    this.child.kill('SIGTERM');
    await ended;
    await this.untilServing();
  }

  async stop(): Promise<void> {
    this.leaving = true;
    this.child.kill('SIGCONT');
    this.child.kill('SIGTERM');
    const limit = setTimeout(() => this.child.kill('SIGKILL'), 5_000);
    await this.keeping;
    clearTimeout(limit);
  }

  private async keep(): Promise<void> {
    while (!this.leaving) {
      const asked = await this.live();
      if (!asked) await pause(RESTART_AFTER_MS);
    }
  }

  /** One life; true when it ended because it was told to. */
  private async live(): Promise<boolean> {
    this.output = '';
    const crashAt = this.nextPlan();
    this.doom = crashAt;
    const child = fork(join(ROOT, this.main), {
      cwd: ROOT,
      env: { PATH: process.env.PATH ?? '', ...this.settings, ...(crashAt !== undefined && { CRASH_AT: crashAt }) },
      execArgv: FROM_SOURCES,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => this.listen(chunk));
    child.on('message', (message: { type?: string }) => {
      this.serving = message.type === 'ready' || message.type === 'listening';
    });
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    const served = this.serving;
    this.serving = false;
    this.doom = undefined;
    if (signal === 'SIGKILL') this.kills += 1;
    const toldToLeave = code === 143 || this.leaving;
    const failed = signal === null && !served && !toldToLeave;
    this.failedStarts = failed ? this.failedStarts + 1 : 0;
    if (failed) this.lastWords = this.output;
    if (signal === null && served && !toldToLeave) {
      this.collapses.push(`${this.name} left with ${String(code)}: ${this.output}`);
    }
    return toldToLeave;
  }

  private listen(chunk: Buffer): void {
    this.output = (this.output + chunk.toString()).slice(-KEPT_OUTPUT);
    if (process.env.FAULTS_VERBOSE === '1') process.stderr.write(`[${this.name}] ${chunk.toString()}`);
  }
}
