import { setTimeout as pause } from 'node:timers/promises';

/** How long the walk waits for anything: longer than the product takes to go on after its worker was killed. */
export const PATIENCE_MS = 60_000;

/** Looks again and again until there is something to see; undefined when there is not within the limit. */
export async function until<T>(
  look: () => Promise<T | undefined>,
  { limitMs = PATIENCE_MS, everyMs = 25 } = {},
): Promise<T | undefined> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (performance.now() > deadline) return undefined;
    await pause(everyMs);
  }
}

/** Works on all items, at most so many at once, and begins them in order. */
export async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const workThrough = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, workThrough));
}
