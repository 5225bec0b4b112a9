import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const START_LIMIT_MS = 30_000;

/** A process that serves HTTP, on its own, and says over ipc when it does. It leaves with the bench, even a killed one. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(path: string, env: Record<string, string>, execArgv: string[] = []): Promise<ServerProcess> {
    const child = fork(join(ROOT, path), {
      cwd: ROOT,
      env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env },
      execArgv,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${path} does not listen.`)), START_LIMIT_MS);
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`${path} ended with status ${code ?? 'none'}.`)));
      child.once('exit', () => clearTimeout(late));
      child.once('message', () => clearTimeout(late));
    });
    return new ServerProcess(child, `http://127.0.0.1:${env.PORT ?? ''}`);
  }

  get pid(): number {
    return this.child.pid!;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await gone;
  }
}
