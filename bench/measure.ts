import { cpuUsed } from './cpu-meter.js';
import { sendAll } from './load.js';
import type { Options } from './options.js';
import { SIDES, type Side } from './site.js';
import type { Sizes } from './sizes.js';
import { spreadOf, type Spread } from './statistics.js';
import type { Work } from './work/work.js';

/** How many requests the warm-up begins with, before the rate is known. */
const FIRST_COUNT = 500;

export interface Sample {
  perSecond: number;
  /** Of the server and PostgreSQL for a request in clock ticks, or of a call in seconds; undefined where nobody tells. */
  cpu: number | undefined;
}

export interface Measured {
  row: number;
  name: string;
  ceiling: string;
  /** Requests per second, product to ceiling, pair by pair. */
  throughput: Spread;
  /** CPU of server and database for a request, likewise. */
  cpu: Spread | undefined;
  perSecond: Record<Side, number>;
}

/** Measures both sides in pairs, each pair in the other order than the one before, and checks what is left in the database. */
export async function measure(sizes: Sizes, work: Work, options: Options): Promise<Measured> {
  const { servers, postmasterPid } = await work.prepare(sizes);
  const answered: Record<Side, number> = { product: 0, ceiling: 0 };
  const run = async (side: Side, count: number): Promise<Sample> => {
    const requests = await work.requests(side, count);
    const before = cpuUsed(servers[side].pid, postmasterPid);
    const seconds = await sendAll(servers[side].url, requests, work.expectedStatus);
    const after = cpuUsed(servers[side].pid, postmasterPid);
    answered[side] += count;
    return {
      perSecond: count / seconds,
      cpu: before === undefined || after === undefined ? undefined : (after - before) / count,
    };
  };
  const count = await warmUp(run, options);
  const pairs: Record<Side, Sample>[] = [];
  for (let pair = 0; pair < options.pairs; pair += 1) {
    const samples = {} as Record<Side, Sample>;
    for (const side of pair % 2 === 0 ? SIDES : SIDES.toReversed()) samples[side] = await run(side, count);
    pairs.push(samples);
  }
  await work.verify(answered);
  return { row: work.row, name: work.name, ceiling: work.ceiling, ...compare(pairs) };
}

/** Runs both sides in turn until each is warm; returns how many requests keep the ceiling busy for one measurement. */
async function warmUp(run: (side: Side, count: number) => Promise<Sample>, options: Options): Promise<number> {
  const { seconds, requests } = options.warmUp;
  const spent: Record<Side, number> = { product: 0, ceiling: 0 };
  let sent = 0;
  let count = FIRST_COUNT;
  while (sent < requests || SIDES.some((side) => spent[side] < seconds)) {
    const product = await run('product', count);
    const ceiling = await run('ceiling', count);
    spent.product += count / product.perSecond;
    spent.ceiling += count / ceiling.perSecond;
    sent += count;
    count = Math.max(FIRST_COUNT, Math.round(ceiling.perSecond * options.seconds));
  }
  return count;
}

export function compare(pairs: readonly Record<Side, Sample>[]): Pick<Measured, 'throughput' | 'cpu' | 'perSecond'> {
  const cpu = pairs.flatMap(({ product, ceiling }) =>
    product.cpu === undefined || ceiling.cpu === undefined ? [] : [product.cpu / ceiling.cpu],
  );
  const rate = (side: Side): number => spreadOf(pairs.map((samples) => samples[side].perSecond)).median;
  return {
    throughput: spreadOf(pairs.map(({ product, ceiling }) => product.perSecond / ceiling.perSecond)),
    cpu: cpu.length === 0 ? undefined : spreadOf(cpu),
    perSecond: { product: rate('product'), ceiling: rate('ceiling') },
  };
}
