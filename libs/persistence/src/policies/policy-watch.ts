import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Policies } from '#use-cases';
import { WorkListener } from '../work-listener.js';
import { POLICIES_CHANNEL } from './stored-policies.js';

/** The signal comes at once; the look every half minute is for one that got lost. */
const LOOK_MS = 30_000;

/** Keeps a process's policies as they are stored: what the board adopts is there without a restart. */
export class PolicyWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listener: WorkListener;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    databaseUrl: string,
    private readonly policies: Policies,
    private readonly onProblem: (problem: string) => void,
  ) {
    this.listener = new WorkListener(databaseUrl, () => void this.look(), POLICIES_CHANNEL);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.listen();
    this.timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.timer);
    await this.listener.close();
  }

  private async look(): Promise<void> {
    try {
      await this.policies.refresh();
    } catch (error) {
      if (!this.isClosed) this.onProblem(error instanceof Error ? error.message : String(error));
    }
  }
}
