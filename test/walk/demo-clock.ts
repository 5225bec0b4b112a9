import type { Cast } from './cast.js';
import { minutesToMidnight } from './expectations.js';
import type { Product } from './product.js';

/** The walk moves the clock: it begins a new day rather than meet midnight on its way. */
const MIDNIGHT_MARGIN_MINUTES = 45;

/** The product's now, RFC 3339. */
export async function readClock(product: Product): Promise<string> {
  return (await product.expect<{ now: string }>(200, 'GET', '/api/demo/clock')).body.now;
}

/** Moves the demo's clock at least this far: a request whose answer was lost is sent again, which no check minds. */
export async function advanceClock(product: Product, duration: string): Promise<void> {
  await product.expect(200, 'POST', '/api/demo/clock', { body: { advance: duration } });
}

/** Moves the clock into the next day when one of the programs is about to begin it; returns whether it did. */
export async function leaveMidnightBehind(product: Product, { programs }: Cast): Promise<boolean> {
  const now = await readClock(product);
  const minutes = [...programs.values()]
    .map(({ timeZone }) => minutesToMidnight(timeZone, now))
    .filter((left) => left < MIDNIGHT_MARGIN_MINUTES);
  if (minutes.length === 0) return false;
  await advanceClock(product, `PT${Math.max(...minutes)}M`);
  return true;
}
