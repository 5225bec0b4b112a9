import { randomBytes } from 'node:crypto';
import { awaitMails } from './await-mails.js';
import { gatherCast, type Cast } from './cast.js';
import { checkListing, readCatalog } from './catalog.js';
import { advanceClock, leaveMidnightBehind, readClock } from './demo-clock.js';
import { dateIn } from './expectations.js';
import { isDecided, startJourney, type Journey } from './journey.js';
import { checkMails, type ReceivedMail } from './mailbox.js';
import { inParallel } from './patience.js';
import type { Product } from './product.js';
import { withProgress, type Say } from './progress.js';
import { report } from './report.js';
import { readSampleActivities } from './sample-activity.js';
import { awaitRelease, checkStillInReview, decide, travelToQueue } from './travel.js';

const AT_ONCE = 6;
/** Just over the time in which a decision can be undone. */
const RELEASE_AFTER = 'PT61S';
const EVERY_KIND = ['receipt', 'queue mail', 'decision mail'] as const;
/** After the last mail: a second copy would have come by then. */
const QUIET_MS = 2_000;

/** Walks every sample activity through the product and prints the table; true when all is as expected. */
export async function walk(product: Product, say: Say): Promise<boolean> {
  const startedAt = performance.now();
  await product.requireDemo();
  const cast = await gatherCast(product);
  if (await leaveMidnightBehind(product, cast)) say('A new day is near: the demo’s clock was moved into it.');
  const journeys = await startJourneys(product, cast);
  say(`Walking ${journeys.length} activities through ${product.url}`);

  await toQueue(product, journeys, say);
  // A member who decides before the mail about the form goes out makes it pointless: it is not sent then.
  await awaitMails(product, journeys, { kinds: ['receipt', 'queue mail'], quietMs: 0 }, say);
  await toDecision(product, journeys, say);
  await advanceClock(product, RELEASE_AFTER);
  const releasedAt = performance.now();
  await toRelease(product, journeys, say);
  const mails = await awaitMails(product, journeys, { kinds: EVERY_KIND, quietMs: QUIET_MS }, say);
  const mailedMs = performance.now() - releasedAt;
  for (const journey of journeys) checkMails(journey, mailsOf(journey, mails));
  await checkCatalogs(product, cast, journeys);

  say(report(journeys, { mails, mailedMs, tookMs: performance.now() - startedAt, repeated: product.repeated }));
  return journeys.every(({ problems }) => problems.length === 0);
}

async function startJourneys(product: Product, { programs, applicants }: Cast): Promise<Journey[]> {
  const now = await readClock(product);
  const walkId = randomBytes(6).toString('hex');
  return readSampleActivities().map((sample, index) => {
    const program = programs.get(sample.program);
    if (program === undefined) throw new Error(`The product has no program ${sample.program}.`);
    const applicant = applicants[index % applicants.length]!;
    return startJourney({ index, walkId, sample, program, applicant, today: dateIn(program.timeZone, now) });
  });
}

async function toQueue(product: Product, journeys: readonly Journey[], say: Say): Promise<void> {
  const describe = (): string => {
    const submitted = journeys.filter(({ form }) => form !== undefined).length;
    return `submitted ${submitted}, routed ${journeys.filter(({ routedMs }) => routedMs !== undefined).length}`;
  };
  await withProgress(say, describe, () =>
    inParallel(journeys, AT_ONCE, (journey) => attempt(journey, () => travelToQueue(product, journey))),
  );
}

async function toDecision(product: Product, journeys: readonly Journey[], say: Say): Promise<void> {
  const decidable = journeys.filter((journey) => isDecided(journey) && journey.routedMs !== undefined);
  let decided = 0;
  const decideOne = async (journey: Journey): Promise<void> => {
    await decide(product, journey);
    decided += 1;
  };
  await withProgress(
    say,
    () => `decided ${decided} of ${decidable.length}`,
    () => inParallel(decidable, AT_ONCE, (journey) => attempt(journey, () => decideOne(journey))),
  );
}

async function toRelease(product: Product, journeys: readonly Journey[], say: Say): Promise<void> {
  const since = performance.now();
  const underway = journeys.filter(({ form, problems }) => form !== undefined && problems.length === 0);
  const decided = underway.filter(isDecided);
  const describe = (): string => {
    const released = decided.filter(({ releasedMs }) => releasedMs !== undefined).length;
    return `released ${released} of ${decided.length} decisions`;
  };
  await withProgress(say, describe, () =>
    inParallel(decided, decided.length, (journey) => attempt(journey, () => awaitRelease(product, journey, since))),
  );
  const pending = underway.filter((journey) => !isDecided(journey));
  await inParallel(pending, AT_ONCE, (journey) => attempt(journey, () => checkStillInReview(product, journey)));
}

async function checkCatalogs(product: Product, { programs }: Cast, journeys: readonly Journey[]): Promise<void> {
  for (const program of programs.keys()) {
    const before = await readClock(product);
    const listings = await readCatalog(product, program);
    const after = await readClock(product);
    for (const journey of journeys) {
      if (journey.program.id === program) checkListing(journey, listings, [before, after]);
    }
  }
}

/** A form that cannot go on is a problem of that form; the others walk on. */
async function attempt(journey: Journey, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    journey.problems.push(error instanceof Error ? error.message : String(error));
  }
}

function mailsOf({ form }: Journey, mails: ReadonlyMap<string, ReceivedMail[]>): ReceivedMail[] {
  return form === undefined ? [] : (mails.get(form.number) ?? []);
}
