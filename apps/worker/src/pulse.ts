/** What one round of work found: more to do at once, or how long there is nothing. */
export type Round = { again: true } | { again: false; restMs: number };

/** After a round that failed, usually because the database is away. */
const AFTER_FAILURE_MS = 1_000;

/** Runs rounds of work one after the other; rests between them and can be woken. */
export class Pulse {
  private stopped = false;
  private woken = false;
  private wakeUp: (() => void) | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly round: () => Promise<Round>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Ends the present rest, or the next one when a round is under way: what came meanwhile is not missed. */
  wake(): void {
    this.woken = true;
    this.wakeUp?.();
  }

  /** Resolves when the round under way is over. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      const result = await this.round().catch((error: unknown): Round => {
        this.onFailure(error);
        return { again: false, restMs: AFTER_FAILURE_MS };
      });
      if (!result.again) await this.rest(result.restMs);
    }
  }

  private async rest(ms: number): Promise<void> {
    if (this.woken) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = undefined;
  }
}
