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

/** Measures, prints and writes the results; returns the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args, WORKS.map(({ row }) => row).sort());
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 64;
  }
  const site = await openSite();
  const stop = (signal: NodeJS.Signals): void =>
    void site.close().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    await run(site, options);
    return 0;
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
  measured.sort((one, other) => one.row - other.row);
  const { rows } = await site.database.query<{ server_version: string }>('SHOW server_version');
  await writeFile(RESULTS, await report(measured, options, rows[0]?.server_version ?? 'unknown'));
}
