/** One address a mail goes to. Never built from free text with commas: one object, one recipient. */
export interface MailAddress {
  name: string;
  address: string;
}

/** What a person reads; rendered once per mail. */
export interface MailContent {
  subject: string;
  text: string;
  html: string;
}

export interface MailEnvelope {
  to: MailAddress;
  /** Stable: derived from the mail's row, the same on every attempt. Without angle brackets. */
  messageId: string;
}

/** What became of one attempt, by the table in `docs/architecture.md`. */
export type SendOutcome =
  | { kind: 'accepted'; response: string }
  | { kind: 'temporary'; detail: string; retryAfterSeconds: number }
  | { kind: 'permanent'; detail: string }
  /** The body left us and no answer came: the server may or may not have taken it. */
  | { kind: 'ambiguous'; detail: string };

export abstract class Mailer {
  /** Builds the RFC 5322 bytes that every attempt sends unchanged. */
  abstract compose(envelope: MailEnvelope, content: MailContent): Promise<Buffer>;

  /**
   * Sends prebuilt bytes. `beforeBody` is awaited after the server's 354 and before the first byte of the body,
   * so that a crash later on is known to be ambiguous. Never throws for an SMTP outcome.
   */
  abstract send(to: MailAddress, bytes: Buffer, beforeBody: () => Promise<void>): Promise<SendOutcome>;
}
