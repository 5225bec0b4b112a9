import type { EligibilityForm, Instant } from '#domain';
import type { MailAddress, MailContent } from '../ports/mailer.js';
import type { MailKind } from '../ports/mail-templates.js';

export type MailState = 'queued' | 'sending' | 'sent' | 'skipped' | 'failed' | 'held' | 'cancelled' | 'bundled';

/** A mail that was ordered, with what is known about its sending. */
export interface MailRecord {
  id: string;
  kind: MailKind;
  step: string;
  state: MailState;
  /** Counts what people did with it: what was read of an earlier one must not be sent. */
  version: number;
  /** Null for sign-in mails. */
  program: string | null;
  to: MailAddress;
  recipientId: string | null;
  /** Null for mails that are about no form. */
  form: EligibilityForm | null;
  /** What only this mail knows, such as a sign-in code; removed once the mail is settled. */
  data: Record<string, unknown>;
  orderedAt: Instant;
  /** Rendered once; every attempt sends these bytes. */
  bytes: Buffer | null;
  /** Written by a person, or taken over from another mail; null: rendered from the form. */
  content: MailContent | null;
  /** The notices a digest tells of; empty for all other mails. */
  items: readonly MailRecord[];
  /** A person said that it may go. */
  released: boolean;
  ambiguousCount: number;
}

export abstract class MailLedger {
  abstract find(mailId: string): Promise<MailRecord | undefined>;
  /**
   * Keeps the first bytes: a second rendering changes nothing. Returns what is stored.
   *
   * @throws StaleWrite when a person changed the mail since it was read
   */
  abstract storeBytes(mail: Pick<MailRecord, 'id' | 'version'>, subject: string, bytes: Buffer): Promise<Buffer>;
  /**
   * Marks that the body is about to leave.
   *
   * @throws StaleWrite when another attempt is under way or settled it, or a person changed it since it was read
   */
  abstract beginBody(mail: Pick<MailRecord, 'id' | 'version'>): Promise<void>;
  /** Records the outcome, in the mail and in the history of its form. */
  abstract settle(mailId: string, state: 'sent' | 'skipped' | 'failed' | 'held', detail: string): Promise<void>;
  /** Back to queued after an attempt that certainly, or (`ambiguous`) possibly, delivered nothing. */
  abstract requeue(mailId: string, detail: string, ambiguous: boolean): Promise<void>;
}
