import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../../apps/standalone/src/running-process.js';
import { BuiltProgram } from './built-program.js';
import { freePort } from './free-port.js';
import { eventually } from './eventually.js';

/** What `npm start` runs, with a data directory and a port of its own, as many times as a test likes. */
export class Standalone {
  readonly dataDir: string;
  private readonly folder = mkdtempSync(join(tmpdir(), 'docket start '));
  private readonly runs: BuiltProgram[] = [];

  private constructor(readonly port: number) {
    // As root, PostgreSQL runs as somebody else, who must pass through.
    chmodSync(this.folder, 0o711);
    this.dataDir = join(this.folder, 'data');
  }

  static async prepare(): Promise<Standalone> {
    return new Standalone(await freePort());
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  run(settings: Record<string, string> = {}): BuiltProgram {
    const program = new BuiltProgram('apps/standalone/src/main.js', {
      PORT: String(this.port),
      DATA_DIR: this.dataDir,
      LOG_LEVEL: 'error',
      // Makes it watch its parent, as under npm.
      npm_lifecycle_event: 'start',
      ...settings,
    });
    this.runs.push(program);
    return program;
  }

  async serve(settings: Record<string, string> = {}): Promise<BuiltProgram> {
    const program = this.run(settings);
    await program.printed('Docket is running');
    return program;
  }

  async cleanUp(): Promise<void> {
    await Promise.all(this.runs.map((run) => run.stop()));
    await eventually(() => rmSync(this.folder, { recursive: true, force: true }));
  }
}

/** Ids of the processes that a process has started, and theirs. */
export function descendantsOf(pid: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = rows.map((row) => row.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    pairs.filter(([, its]) => its === parent).flatMap(([id = 0]) => [id, ...below(id)]);
  return below(pid).filter(isRunning);
}

/** The one child of a process that runs this program. */
export function childRunning(pid: number, path: string): number {
  const rows = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)], { encoding: 'utf8' }).split('\n');
  const found = rows.filter((row) => row.includes(path)).map((row) => Number.parseInt(row, 10));
  if (found.length !== 1) throw new Error(`${found.length} processes of ${path} instead of 1.`);
  return found[0]!;
}
