import { type ChildProcess, fork } from 'node:child_process';

import type { ChildMessage } from '#config';

import { EXIT_CONFIG, StartupProblem } from '../startup-problem.js';

export interface ChildOptions {
  /** As people know it: `api`, `worker`. */
  name: string;
  /** The module to run. */
  path: string;
  env: NodeJS.ProcessEnv;
  say: (line: string) => void;
  /** Called once, when no restart will help any more. */
  giveUp: (problem: StartupProblem) => void;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5000;
/** Whoever ran this long is taken to have been well: the next failure is a first one again. */
const WELL_AFTER_MS = 30_000;
/** A program that has never come up and fails this often will not. */
const HOPELESS_AFTER = 5;

/** A process that is started again whenever it ends, until it is told to stop. */
export class ChildProgram {
  private child: ChildProcess | undefined;
  private restart: NodeJS.Timeout | undefined;
  private failures = 0;
  private wasUp = false;
  private stopped = false;
  private cameUp: (url: string | undefined) => void = () => undefined;

  constructor(private readonly options: ChildOptions) {}

  /** Resolves when it serves for the first time, with its URL if it has one; never, when it is stopped before. */
  start(): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.cameUp = resolve;
      this.launch();
    });
  }

  /** Asks it to finish; what has not after the limit is killed. */
  async stop(limitMs: number): Promise<void> {
    this.stopped = true;
    clearTimeout(this.restart);
    const { child } = this;
    if (child === undefined) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    const cutOff = setTimeout(() => child.kill('SIGKILL'), limitMs);
    child.kill('SIGTERM');
    await gone;
    clearTimeout(cutOff);
  }

  private launch(): void {
    const startedAt = Date.now();
    const child = fork(this.options.path, {
      env: this.options.env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: ['--enable-source-maps'],
    });
    this.child = child;
    child.on('message', (message: ChildMessage) => this.hear(message));
    child.on('error', (error) => this.options.say(`The ${this.options.name} could not be reached: ${error.message}`));
    child.on('exit', (code, signal) => {
      this.child = undefined;
      if (Date.now() - startedAt > WELL_AFTER_MS) this.failures = 0;
      this.ended(code, signal);
    });
  }

  private hear(message: ChildMessage): void {
    switch (message.type) {
      case 'listening':
      case 'ready':
        this.wasUp = true;
        this.cameUp(message.type === 'listening' ? message.url : undefined);
        break;
      case 'port-taken':
        this.giveUp(portTaken(message.port));
        break;
      case 'hopeless':
        // It has printed the reason itself.
        this.giveUp(new StartupProblem(`The ${this.options.name} cannot start.`, message.exitCode));
        break;
    }
  }

  private ended(code: number | null, signal: NodeJS.Signals | null): void {
    if (this.stopped) return;
    const how = signal ?? `exit status ${code ?? 'unknown'}`;
    this.failures += 1;
    if (code === EXIT_CONFIG || (!this.wasUp && this.failures >= HOPELESS_AFTER)) {
      const why = `The ${this.options.name} does not start (${how}); its own messages are above.`;
      this.giveUp(new StartupProblem(why, code ?? 1));
      return;
    }
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (this.failures - 1), LONGEST_PAUSE_MS);
    this.options.say(`The ${this.options.name} has ended (${how}); starting it again in ${pause / 1000} s.`);
    this.restart = setTimeout(() => this.launch(), pause);
  }

  private giveUp(problem: StartupProblem): void {
    if (this.stopped) return;
    this.stopped = true;
    this.options.giveUp(problem);
  }
}

export function portTaken(port: number): StartupProblem {
  return new StartupProblem(
    `Port ${port} is taken by another program. Choose another: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
  );
}
