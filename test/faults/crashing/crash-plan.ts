/** Where a worker of the rig can be made to die, by a SIGKILL to itself. */
export const WORKER_POINTS = [
  'commit.before',
  'commit.during',
  'commit.after',
  'relay.claimed',
  'relay.enqueued',
  'job.before-complete',
  'job.after-complete',
  'job.before-retry',
  'mail.rendered',
  'mail.stored',
  'mail.connecting',
  'mail.body-asked',
  'mail.marked',
  'mail.body-leaving',
  'mail.accepted',
  'mail.settled',
  'timer.claimed',
  'timer.before',
  'timer.after',
] as const;

/** The same for an api. */
export const API_POINTS = [
  'commit.before',
  'commit.during',
  'commit.after',
  'answer.reserved',
  'answer.before-keep',
  'answer.kept',
] as const;

export type CrashPoint = (typeof WORKER_POINTS)[number] | (typeof API_POINTS)[number];

/** The one death that a process has before it, from `CRASH_AT=point:n`: when it passes the point for the n-th time. */
export class CrashPlan {
  private passes = 0;

  private constructor(
    private readonly point: string,
    private readonly nth: number,
  ) {}

  static parse(text = ''): CrashPlan {
    const [point = '', nth = '0'] = text.split(':');
    return new CrashPlan(point, Number(nth));
  }

  /** Does not return from the planned pass. */
  pass(point: CrashPoint): void {
    if (this.isDue(point)) die();
  }

  /** The planned pass is survived until what it starts is under way. */
  passInto(point: CrashPoint): void {
    if (this.isDue(point)) setImmediate(die);
  }

  private isDue(point: CrashPoint): boolean {
    if (point !== this.point) return false;
    this.passes += 1;
    return this.passes === this.nth;
  }
}

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}
