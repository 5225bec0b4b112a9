import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measure, type Measured } from './measure.js';
import { readOptions, USAGE, type Options } from './options.js';
import { report, text } from './report.js';
import { openSite, type Site } from './site.js';
import { DecisionWork } from './work/decision.work.js';
import { QueuePageWork } from './work/queue-page.work.js';
import { SubmitWork } from './work/submit.work.js';

const RESULTS = join(import.meta.dirname, 'results.md');

/** The queue page first: it wants a database that holds its forms and no others. */
const WORKS = [new QueuePageWork(), new SubmitWork(), new DecisionWork()];

const INTERRUPTIONS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/** Measures and prints, writes the results of a whole run; returns the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args, WORKS.map(({ row }) => row).sort());
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 64;
  }
  const opening = openSite();
  let interrupted: number | undefined;
  for (const [signal, status] of INTERRUPTIONS) {
    process.once(signal, () => {
      interrupted = status;
      void opening.then((site) => site.close()).finally(() => process.exit(status));
    });
  }
  const site = await opening;
  try {
    await run(site, options);
    return 0;
  } catch (error) {
    if (interrupted === undefined) throw error;
    return interrupted;
  } finally {
    await site.close();
  }
}

async function run(site: Site, options: Options): Promise<void> {
  const measured: Measured[] = [];
  for (const work of WORKS.filter(({ row }) => options.rows.includes(row))) {
    const result = await measure(site, work, options);
    measured.push(result);
    const cpu = result.cpu === undefined ? 'not measured' : text(result.cpu);
    console.log(`${result.row} ${result.name}: throughput ${text(result.throughput)}, CPU ${cpu}`);
  }
  if (!options.whole) return;
  measured.sort((one, other) => one.row - other.row);
  const { rows } = await site.database.query<{ server_version: string }>('SHOW server_version');
  await writeFile(RESULTS, await report(measured, options, rows[0]?.server_version ?? 'unknown'));
}
