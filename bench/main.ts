import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPolicyFiles } from '../libs/persistence/src/policies/policy-files.js';
import { toPolicy } from '../libs/persistence/src/policies/to-policy.js';
import { EvaluationWork } from './in-process/evaluation.work.js';
import type { InProcessWork } from './in-process/in-process-work.js';
import { measureInProcess } from './in-process/measure-in-process.js';
import { measure, type Measured } from './measure.js';
import { readOptions, USAGE, type Options } from './options.js';
import { report, text } from './report.js';
import { openGrounds, type Grounds } from './site.js';
import { Sizes } from './sizes.js';
import { DecisionWork } from './work/decision.work.js';
import { QueuePageGrowthWork, QueuePageWork } from './work/queue-page.work.js';
import { SubmitWork } from './work/submit.work.js';
import type { Work } from './work/work.js';

const RESULTS = join(import.meta.dirname, 'results.md');

const ROWS = [1, 3, 4, 5, 17];
/** Those that no server has a part in. */
const IN_PROCESS = [17];

/** Pages before writes: they want a database that holds what it was filled with. */
function works({ small, large }: Options['sizes']): Work[] {
  return [
    new QueuePageWork(small),
    new QueuePageWork(large),
    new QueuePageGrowthWork({ small, large }),
    new SubmitWork(small),
    new DecisionWork(small),
    new DecisionWork(large),
  ];
}

function worksInProcess(): InProcessWork[] {
  const file = loadPolicyFiles('programs').find(({ file: { id } }) => id === 'ami-cmi')?.file;
  if (file === undefined) throw new Error('There is no policy ami-cmi.');
  return [new EvaluationWork(toPolicy(file))];
}

const INTERRUPTIONS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/** Measures and prints, writes the results of a whole run; returns the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args, ROWS);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 64;
  }
  const measured = worksInProcess()
    .filter(({ row }) => options.rows.includes(row))
    .map((work) => say(measureInProcess(work, options)));
  if (options.rows.every((row) => IN_PROCESS.includes(row))) return 0;
  const opening = openGrounds();
  let interrupted: number | undefined;
  for (const [signal, status] of INTERRUPTIONS) {
    process.once(signal, () => {
      interrupted = status;
      void opening.then((grounds) => grounds.close()).finally(() => process.exit(status));
    });
  }
  const grounds = await opening;
  try {
    await run(grounds, options, measured);
    return 0;
  } catch (error) {
    if (interrupted === undefined) throw error;
    return interrupted;
  } finally {
    await grounds.close();
  }
}

async function run(grounds: Grounds, options: Options, before: readonly Measured[]): Promise<void> {
  const sizes = new Sizes(grounds, (line) => console.log(line));
  const measured: Measured[] = [...before];
  for (const work of works(options.sizes).filter(({ row }) => options.rows.includes(row))) {
    measured.push(say(await measure(sizes, work, options)));
  }
  if (!options.whole) return;
  measured.sort((one, other) => one.row - other.row);
  const { database } = await sizes.at(options.sizes.small);
  const { rows } = await database.query<{ server_version: string }>('SHOW server_version');
  await writeFile(RESULTS, await report(measured, options, rows[0]?.server_version ?? 'unknown'));
}

function say(result: Measured): Measured {
  const { row, name, throughput, perSecond } = result;
  const cpu = result.cpu === undefined ? 'not measured' : text(result.cpu);
  const rates = `${Math.round(perSecond.product)} beside ${Math.round(perSecond.ceiling)} a second`;
  console.log(`${row} ${name}: throughput ${text(throughput)}, CPU ${cpu}; ${rates}`);
  return result;
}
