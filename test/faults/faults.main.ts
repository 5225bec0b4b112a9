import { parseArgs } from 'node:util';
import { hasRedisServer } from '../support/redis-server.js';
import { BREAKAGES, breakageFrom } from './crashing/broken-ports.js';
import { PostgresServer } from './rig/server.js';
import { runScenario, type Outcome } from './run-scenario.js';
import { scenarios } from './scenarios/index.js';
import { printOutcome, printTable } from './table.js';

const USAGE = `npm run test:faults -- [options]

  --scenario a,b   some of: ${Object.keys(scenarios).join(', ')} (default: all)
  --forms n        forms of each scenario, at least; more where the faults take longer (default: 30)
  --each n         deaths at each crash point (default: 3)
  --strike s       seconds after which no further deaths are waited for (default: 150)
  --lanes n        scenarios at the same time (default: 2)
  --seed n         repeats the choices of an earlier run
  --break guard    takes one guard of the product away, to see the rig fail: ${BREAKAGES.join(', ')}`;

/** From the end of the faults to rest and inspection. */
const REST_MS = 150_000;

const { values } = parseArgs({
  options: {
    scenario: { type: 'string' },
    forms: { type: 'string', default: '30' },
    each: { type: 'string', default: '3' },
    strike: { type: 'string', default: '150' },
    lanes: { type: 'string', default: '2' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    break: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const names = values.scenario?.split(',') ?? Object.keys(scenarios);
const unknown = names.filter((name) => !(name in scenarios));
if (values.help || unknown.length > 0) {
  console.log(unknown.length > 0 ? `No such scenario: ${unknown.join(', ')}\n\n${USAGE}` : USAGE);
  process.exit(unknown.length > 0 ? 64 : 0);
}

// Leaving this way takes PostgreSQL and the processes along.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const seed = Number(values.seed);
console.log(`seed ${seed}`);
const waiting = names.filter((name) => {
  const skipped = scenarios[name]?.queue === 'redis' && !hasRedisServer();
  if (skipped) console.log(`skipped: ${name}: there is no redis-server on this machine`);
  return !skipped;
});
const outcomes: Outcome[] = [];
await Promise.all(Array.from({ length: Math.min(Number(values.lanes), waiting.length) }, lane));
printTable(outcomes);
process.exit(outcomes.some(({ violations }) => violations.length > 0) ? 1 : 0);

/** One scenario after the other, on a PostgreSQL of the lane's own: striking it is nobody else's business. */
async function lane(): Promise<void> {
  const postgres = await PostgresServer.start();
  try {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const scenario = scenarios[name];
      if (scenario === undefined) continue;
      const outcome = await runScenario(scenario, {
        postgres,
        seed,
        forms: Number(values.forms),
        each: Number(values.each),
        breakage: breakageFrom(values.break),
        limitMs: Number(values.strike) * 1000 + REST_MS,
        strikeMs: Number(values.strike) * 1000,
      });
      printOutcome(outcome);
      outcomes.push(outcome);
    }
  } finally {
    await postgres.stop();
  }
}
