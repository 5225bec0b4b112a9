import { parseArgs } from 'node:util';
import { CannotWalk, Product } from './product.js';
import { walk } from './walk.js';

const USAGE = `npm run walk [-- --url <url>]

Sends every activity of data/activities.json through a running demo and checks what becomes of it.
The demo is at --url, else at DOCKET_URL, else at http://localhost:3000. Its clock is moved ahead a little.`;

const EXIT_WRONG = 1;
const EXIT_USAGE = 64;
const EXIT_UNAVAILABLE = 69;

/** Returns the exit status: 0 when everything is as expected. */
export async function main(args: string[]): Promise<number> {
  const options = read(args);
  if (options === undefined) return EXIT_USAGE;
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  try {
    return (await walk(new Product(options.url), (line) => console.log(line))) ? 0 : EXIT_WRONG;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return error instanceof CannotWalk ? EXIT_UNAVAILABLE : EXIT_WRONG;
  }
}

function read(args: string[]): { url: string; help: boolean } | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: { url: { type: 'string' }, help: { type: 'boolean', default: false } },
    });
    const url = values.url ?? process.env['DOCKET_URL'] ?? 'http://localhost:3000';
    return { url: new URL(url).origin, help: values.help };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return undefined;
  }
}
