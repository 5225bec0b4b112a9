export type Say = (line: string) => void;

const EVERY_MS = 3_000;

/** Says how far the work is every few seconds as long as it runs, and how far it came. */
export async function withProgress(say: Say, describe: () => string, work: () => Promise<void>): Promise<void> {
  const timer = setInterval(() => say(`… ${describe()}`), EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
    say(describe());
  }
}
