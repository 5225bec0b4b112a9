import { advanceClock } from './demo-clock.js';
import type { Journey } from './journey.js';
import { countMissing, readMails, type ExpectedMail, type ReceivedMail } from './mailbox.js';
import { PATIENCE_MS, until } from './patience.js';
import type { Product } from './product.js';
import type { Say } from './progress.js';

const LOOK_EVERY_MS = 500;
/** A mail that may have gone out when its worker was killed is sent again after five minutes of the demo's clock. */
const RESEND_AFTER = 'PT301S';
const RESEND_LOOK_MS = 10_000;

export interface AwaitedMails {
  kinds: readonly ExpectedMail['kind'][];
  /** So long nothing more may come, in milliseconds. */
  quietMs: number;
}

/** Waits until every expected mail of these kinds has come, or until nothing comes for too long. */
export async function awaitMails(
  product: Product,
  journeys: readonly Journey[],
  { kinds, quietMs }: AwaitedMails,
  say: Say,
): Promise<Map<string, ReceivedMail[]>> {
  let mails = new Map<string, ReceivedMail[]>();
  let progressAt = performance.now();
  let resendAt = progressAt + RESEND_LOOK_MS;
  const settled = async (): Promise<true | undefined> => {
    const earlier = deliveries(mails);
    mails = await readMails(product, journeys);
    const now = performance.now();
    if (deliveries(mails) > earlier) progressAt = now;
    const missing = countMissing(journeys, mails, kinds);
    if (missing === 0) return now - progressAt >= quietMs ? true : undefined;
    if (now - progressAt > PATIENCE_MS) return true;
    if (now > resendAt) {
      say(`… ${missing} mails are missing: five minutes ahead on the demo's clock unsure ones are sent again`);
      await advanceClock(product, RESEND_AFTER);
      resendAt = performance.now() + RESEND_LOOK_MS;
    }
    return undefined;
  };
  await until(settled, { limitMs: 3 * PATIENCE_MS, everyMs: LOOK_EVERY_MS });
  return mails;
}

/** How many came, copies included. */
export function deliveries(mails: ReadonlyMap<string, readonly ReceivedMail[]>): number {
  return [...mails.values()].flat().reduce((total, { copies }) => total + copies, 0);
}
