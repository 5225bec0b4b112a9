import type { MailContent } from './mailer.js';

/** Reads back what a mail that was composed says. */
export abstract class MailReader {
  abstract read(bytes: Buffer): Promise<MailContent>;
}
