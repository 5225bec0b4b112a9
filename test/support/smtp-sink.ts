import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import PostalMime from 'postal-mime';
import type { FaultPoint, FaultScript, SmtpFault } from './smtp-faults.js';
import { SmtpSession, type SessionHost } from './smtp-session.js';

export interface ReceivedMail {
  /** Envelope addresses, lower case. */
  from: string;
  recipients: string[];
  /** The bytes as they were composed, without dot stuffing. */
  raw: Buffer;
  /** False when the sender was never told that the mail arrived. */
  acknowledged: boolean;
  /** Without angle brackets. */
  messageId: string;
  subject: string;
  text: string;
  html: string;
}

interface Waiter {
  predicate: (mail: ReceivedMail) => boolean;
  resolve: (mail: ReceivedMail) => void;
}

/** An SMTP server on raw sockets: it accepts everything until a script tells it to misbehave. */
export class SmtpSink implements SessionHost {
  /** Every physical copy taken, in order of arrival. */
  readonly mails: ReceivedMail[] = [];
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private readonly waiters = new Set<Waiter>();
  private readonly reached = new Map<FaultPoint, number>();
  private script: FaultScript = () => null;

  private constructor() {
    this.server = createServer({ noDelay: true }, (socket) => {
      this.attend(socket);
    });
  }

  /** Listens on a free loopback port, or on the given one to come back after an outage. */
  static async start(port = 0): Promise<SmtpSink> {
    const sink = new SmtpSink();
    await new Promise<void>((resolve, reject) => {
      sink.server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    return sink;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${String(this.port)}`;
  }

  /** How many connections were opened so far. */
  get connections(): number {
    return this.reached.get('connect') ?? 0;
  }

  play(script: FaultScript): void {
    this.script = script;
  }

  to(address: string): ReceivedMail[] {
    return this.mails.filter(({ recipients }) => recipients.includes(address.toLowerCase()));
  }

  /** The first mail, arrived or yet to arrive, that fits. */
  async waitFor(predicate: (mail: ReceivedMail) => boolean, withinMs = 10_000): Promise<ReceivedMail> {
    const arrived = this.mails.find(predicate);
    if (arrived) return arrived;
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.waiters.delete(waiter);
        const seen = this.mails.map(({ recipients, subject }) => `${recipients.join(', ')}: ${subject}`);
        reject(new Error(`No such mail within ${String(withinMs)} ms. Arrived: ${seen.join(' | ') || 'none'}`));
      }, withinMs);
      const waiter: Waiter = {
        predicate,
        resolve: (mail) => {
          clearTimeout(giveUp);
          resolve(mail);
        },
      };
      this.waiters.add(waiter);
    });
  }

  /** Cuts every connection. */
  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  faultAt(at: FaultPoint, recipient: string | null): SmtpFault | null {
    const nth = (this.reached.get(at) ?? 0) + 1;
    this.reached.set(at, nth);
    return this.script({ at, nth, recipient });
  }

  async keep(mail: { from: string; recipients: string[]; raw: Buffer; acknowledged: boolean }): Promise<void> {
    const { messageId = '', subject = '', text = '', html = '' } = await PostalMime.parse(mail.raw);
    const received = { ...mail, messageId: messageId.replace(/^<|>$/g, ''), subject, text, html };
    this.mails.push(received);
    for (const waiter of this.waiters) {
      if (!waiter.predicate(received)) continue;
      this.waiters.delete(waiter);
      waiter.resolve(received);
    }
  }

  private attend(socket: Socket): void {
    this.sockets.add(socket);
    const forget = (): void => {
      this.sockets.delete(socket);
    };
    // A sender that hangs up first is part of the game.
    new SmtpSession(socket, this).run().then(forget, forget);
  }
}
