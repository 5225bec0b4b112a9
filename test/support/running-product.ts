import { borrowDemo } from './demo-lender.js';
import { runDemo, type DemoAddress } from './demo-program.js';
import { Docket } from './docket.js';

/** Four seconds on an idle machine; test machines seldom are. */
export const START_LIMIT_MS = 90_000;

export interface RunningProduct {
  docket: Docket;
  stop(): Promise<void>;
}

export type RunningDemo = RunningProduct & Pick<DemoAddress, 'databaseUrl' | 'dataDir'>;

/** A demo at its beginning, which no other test uses; one of its own where it needs settings of its own. */
export async function startDemo(settings?: Record<string, string>): Promise<RunningDemo> {
  const { url, databaseUrl, dataDir, stop } = await (settings === undefined ? borrowDemo() : runDemo(settings));
  try {
    return { docket: await Docket.open(url), databaseUrl, dataDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
