import type { EligibilityForm, Instant } from '#domain';
import type { MailAddress } from '../ports/mailer.js';
import type { MailKind } from '../ports/mail-templates.js';

export type MailState = 'queued' | 'sending' | 'sent' | 'skipped' | 'failed' | 'held';

/** A mail that was ordered, with what is known about its sending. */
export interface MailRecord {
  id: string;
  kind: MailKind;
  step: string;
  state: MailState;
  to: MailAddress;
  recipientId: string | null;
  /** Null for mails that are about no form. */
  form: EligibilityForm | null;
  /** What only this mail knows, such as a sign-in code; removed once the mail is settled. */
  data: Record<string, unknown>;
  orderedAt: Instant;
  /** Rendered once; every attempt sends these bytes. */
  bytes: Buffer | null;
  ambiguousCount: number;
}

export abstract class MailLedger {
  abstract find(mailId: string): Promise<MailRecord | undefined>;
  /** Keeps the first bytes: a second rendering changes nothing. Returns what is stored. */
  abstract storeBytes(mailId: string, subject: string, bytes: Buffer): Promise<Buffer>;
  /** Marks that the body is about to leave. @throws StaleWrite when another attempt is under way or settled it */
  abstract beginBody(mailId: string): Promise<void>;
  abstract settle(mailId: string, state: 'sent' | 'skipped' | 'failed' | 'held', detail: string): Promise<void>;
  /** Back to queued after an attempt that certainly, or (`ambiguous`) possibly, delivered nothing. */
  abstract requeue(mailId: string, detail: string, ambiguous: boolean): Promise<void>;
}
