import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Passed on from the environment of the test run; nothing else is, least of all its database. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot'] as const;

/** One process of the build, as it is shipped. It leaves with the test run, even when that is killed. */
export class BuiltProgram {
  output = '';
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;
  private readonly waiting = new Set<() => void>();
  private readonly messages: unknown[] = [];

  /** @param path below `dist`, e.g. `apps/api/src/main.js` */
  constructor(path: string, settings: Record<string, string>) {
    const main = join(ROOT, 'dist', path);
    if (!existsSync(main)) throw new Error(`${main} is missing: npm run build`);
    this.child = fork(main, {
      cwd: ROOT,
      env: { ...inherited(), ...settings },
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
        this.look();
      });
    }
    this.child.on('message', (message) => {
      this.messages.push(message);
      this.look();
    });
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code) => {
        resolve(code);
        this.look();
      });
    });
  }

  get pid(): number {
    return this.child.pid ?? Number.NaN;
  }

  /** Resolves once the program says over ipc that it serves. */
  async serving(): Promise<void> {
    await this.until(() => this.messages.some((message) => /listening|ready/.test(JSON.stringify(message))));
  }

  async printed(text: string): Promise<void> {
    await this.until(() => this.output.includes(text));
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.child.kill(signal);
    await this.ended;
  }

  private async until(condition: () => boolean): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const check = (): void => {
        if (condition()) resolve();
        else if (this.child.exitCode !== null || this.child.signalCode !== null) {
          reject(new Error(`The program ended:\n${this.output}`));
        } else return;
        this.waiting.delete(check);
      };
      this.waiting.add(check);
      check();
    });
  }

  private look(): void {
    for (const check of this.waiting) check();
  }
}

function inherited(): Record<string, string> {
  return Object.fromEntries(INHERITED.flatMap((name) => [[name, process.env[name] ?? '']]));
}
