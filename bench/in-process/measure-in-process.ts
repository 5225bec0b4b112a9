import { compare, type Measured, type Sample } from '../measure.js';
import type { Options } from '../options.js';
import { SIDES, type Side } from '../site.js';
import type { InProcessWork } from './in-process-work.js';

const FIRST_COUNT = 500;
const MICROSECONDS = 1_000_000;

/** As `measure` does with servers, without one: both sides are called in turn in this process. */
export function measureInProcess(work: InProcessWork, options: Options): Measured {
  work.verify();
  const run = (side: Side, count: number): Sample => {
    const call = side === 'product' ? work.product.bind(work) : work.ceilingCall.bind(work);
    const [began, before] = [performance.now(), process.cpuUsage()];
    let last: unknown;
    for (let index = 0; index < count; index += 1) last = call(index);
    const { user, system } = process.cpuUsage(before);
    if (last === undefined) throw new Error(`${work.name}: the ${side} says nothing.`);
    return { perSecond: (count * 1000) / (performance.now() - began), cpu: (user + system) / MICROSECONDS / count };
  };
  const counts = warmUp(run, options);
  const pairs = Array.from({ length: options.pairs }, (_none, pair) => {
    const samples = {} as Record<Side, Sample>;
    for (const side of pair % 2 === 0 ? SIDES : SIDES.toReversed()) samples[side] = run(side, counts[side]);
    return samples;
  });
  work.verify();
  const { row, name, ceiling } = work;
  return { row, name, ceiling, ...compare(pairs) };
}

/** Runs both sides until each is warm; returns how many calls each makes in one measurement. */
function warmUp(
  run: (side: Side, count: number) => Sample,
  { seconds, warmUp: { seconds: least, requests } }: Options,
): Record<Side, number> {
  const counts = {} as Record<Side, number>;
  for (const side of SIDES) {
    let [spent, sent, perSecond] = [0, 0, 0];
    while (spent < least || sent < requests) {
      const count = Math.max(FIRST_COUNT, Math.round(perSecond));
      ({ perSecond } = run(side, count));
      spent += count / perSecond;
      sent += count;
    }
    counts[side] = Math.max(FIRST_COUNT, Math.round(perSecond * seconds));
  }
  return counts;
}
