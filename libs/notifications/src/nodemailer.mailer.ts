import { createTransport, type MailMessageData, type SendMailOptions } from 'nodemailer';
import { instantAt } from '#domain';
import { Mailer, type MailAddress, type MailContent, type MailEnvelope, type SendOutcome } from '#use-cases';
import { BodyGate } from './body-gate.js';
import { composeMessage, NO_OUTSIDE_CONTENT } from './message.js';
import { classifyFailure, type SmtpFailure } from './smtp-failure.js';

export interface MailerOptions {
  /** `smtp://` or `smtps://`, with credentials when the server asks for them. */
  smtpUrl: string;
  /** Sender of every mail, in the header and in the envelope. */
  from: MailAddress;
  /** How many mails may be under way at once. */
  maxConnections?: number;
  timeouts?: Partial<SmtpTimeouts>;
}

/** All in milliseconds. */
export interface SmtpTimeouts {
  connect: number;
  greeting: number;
  /** Silence allowed after a command or after the dot. Filters may take long there, and giving up early is ambiguous. */
  reply: number;
}

interface GatedMail extends SendMailOptions {
  gate?: BodyGate;
}

const DEFAULT_TIMEOUTS: SmtpTimeouts = { connect: 10_000, greeting: 10_000, reply: 120_000 };

/** One address and nothing else: no list, no display name, no control character. */
const SINGLE_ADDRESS = /^[^\s\p{Cc}<>,;:"()[\]\\@]+@[^\s\p{Cc}<>,;:"()[\]\\@]+$/u;

/** Sends over pooled SMTP connections. Call `close` when the process leaves. */
export class NodemailerMailer extends Mailer {
  private readonly from: MailAddress;
  private readonly transport: ReturnType<typeof pooledTransport>;

  constructor(options: MailerOptions) {
    super();
    this.from = options.from;
    this.transport = pooledTransport(options);
    this.transport.use('stream', (mail, done) => {
      const { gate } = mail.data as MailMessageData & GatedMail;
      if (gate) mail.message.processFunc((body) => gate.hold(body));
      done();
    });
  }

  compose(envelope: MailEnvelope, content: MailContent): Promise<Buffer> {
    return composeMessage(this.from, envelope, content, instantAt(Date.now()));
  }

  async send(to: MailAddress, bytes: Buffer, beforeBody: () => Promise<void>): Promise<SendOutcome> {
    if (!SINGLE_ADDRESS.test(to.address)) {
      return { kind: 'permanent', detail: `Not a single address: ${JSON.stringify(to.address)}` };
    }
    const gate = new BodyGate(beforeBody);
    const envelope = { from: { ...this.from }, to: [{ name: '', address: to.address }] };
    const mail: GatedMail = { ...NO_OUTSIDE_CONTENT, raw: bytes, envelope, gate };
    try {
      const info = await this.transport.sendMail(mail);
      return { kind: 'accepted', response: info.response };
    } catch (failure) {
      if (gate.refusal) throw gate.refusal.reason;
      return classifyFailure(failure as SmtpFailure, gate.bodyLeft);
    }
  }

  /** Closes idle connections; one that is delivering finishes first. */
  close(): void {
    this.transport.close();
  }
}

function pooledTransport({ smtpUrl, maxConnections = 5, timeouts }: MailerOptions) {
  const { connect, greeting, reply } = { ...DEFAULT_TIMEOUTS, ...timeouts };
  return createTransport({
    ...NO_OUTSIDE_CONTENT,
    pool: true,
    url: smtpUrl,
    maxConnections,
    // One call is one attempt: the caller's record of attempts decides about another one.
    maxRequeues: 0,
    // Below what servers use, so that an idle connection is closed by us and not while it is handed a mail.
    idleTimeout: 30_000,
    dnsTimeout: connect,
    connectionTimeout: connect,
    greetingTimeout: greeting,
    socketTimeout: reply,
  });
}
