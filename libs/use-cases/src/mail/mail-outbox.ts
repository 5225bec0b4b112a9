import type { MailInOutbox } from '#domain';
import type { MailContent } from '../ports/mailer.js';

/** A mail as headquarters and the chairs see it. */
export interface OutboxMail extends MailInOutbox {
  id: string;
  version: number;
  formId: string | null;
}

/** Who acts on which state of a mail. */
export interface MailChange {
  mailId: string;
  version: number;
  by: string;
}

export interface TestMail {
  mailId: string;
  program: string;
  kind: string;
  to: string;
  content: MailContent;
}

/** What people do with mails. Every change is recorded with the form's history and answers whether it was made. */
export abstract class MailOutbox {
  /** Undefined for mails of other programs, of forms that this person must not see, and for sign-in mails. */
  abstract find(program: string, mailId: string, viewerId: string): Promise<OutboxMail | undefined>;
  abstract hold(change: MailChange): Promise<boolean>;
  abstract edit(change: MailChange, content: MailContent): Promise<boolean>;
  abstract release(change: MailChange): Promise<boolean>;
  abstract cancel(change: MailChange): Promise<boolean>;
  /** Queues the same mail again: the same bytes under the same Message-ID. */
  abstract redrive(change: MailChange): Promise<boolean>;
  /** Orders a mail that is about no form; once, however often it is asked for. */
  abstract orderTest(test: TestMail): Promise<void>;
  /** Orders another mail to the same person, under a Message-ID of its own; true also where it was ordered already. */
  abstract resend(change: MailChange, newMailId: string, content: MailContent | null): Promise<boolean>;
}
