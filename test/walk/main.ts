import { parseArgs } from 'node:util';
import { walkCommittee } from './committee/walk-committee.js';
import { CannotWalk, Product } from './product.js';
import { walk } from './walk.js';
import { walkYears } from './years/walk-years.js';

const USAGE = `npm run walk [-- --url <url>] [--only activities|committee|years]

Sends every activity of data/activities.json through a running demo and checks what becomes of it; then lets a committee
of five vote, on a program that the demo has not, and members of both programs live through five years of terms: for
these two parts products of their own are started and thrown away. The demo is at --url, else at DOCKET_URL, else at
http://localhost:3000. Its clock is moved ahead a little.`;

const PARTS = ['activities', 'committee', 'years'] as const;
type Part = (typeof PARTS)[number];

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
  const product = new Product(options.url);
  const say = (line: string): void => console.log(line);
  try {
    const walks: Record<Part, () => Promise<boolean>> = {
      activities: () => walk(product, say),
      committee: async () => walkCommittee((await product.isDemo()) ? product : undefined, say),
      years: () => walkYears(say),
    };
    let asExpected = true;
    for (const part of options.parts) asExpected = (await walks[part]()) && asExpected;
    return asExpected ? 0 : EXIT_WRONG;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return error instanceof CannotWalk ? EXIT_UNAVAILABLE : EXIT_WRONG;
  }
}

function read(args: string[]): { url: string; parts: readonly Part[]; help: boolean } | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: { url: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean', default: false } },
    });
    const url = values.url ?? process.env['DOCKET_URL'] ?? 'http://localhost:3000';
    const parts = PARTS.filter((part) => values.only === undefined || values.only === part);
    if (parts.length === 0) throw new TypeError(`--only takes ${PARTS.join(', ')}.`);
    return { url: new URL(url).origin, parts, help: values.help };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return undefined;
  }
}
