import type { Socket } from 'node:net';
import type { FaultPoint, SmtpFault } from './smtp-faults.js';

/** What the sink does for its sessions. */
export interface SessionHost {
  faultAt(at: FaultPoint, recipient: string | null): SmtpFault | null;
  keep(mail: { from: string; recipients: string[]; raw: Buffer; acknowledged: boolean }): Promise<void>;
}

const usualReplies = {
  connect: '220 sink.example ESMTP',
  mail: '250 2.1.0 sender ok',
  rcpt: '250 2.1.5 recipient ok',
  data: '354 go ahead',
  'data-accepted': '',
  dot: '250 2.0.0 taken',
} satisfies Record<FaultPoint, string>;

/** One connection of a server that speaks just enough SMTP, and fails where it is told to. */
export class SmtpSession {
  private unread = '';
  private inBody = false;
  private silent = false;
  private from = '';
  private recipients: string[] = [];

  constructor(
    private readonly socket: Socket,
    private readonly host: SessionHost,
  ) {}

  async run(): Promise<void> {
    this.reach('connect');
    for await (const chunk of this.socket as AsyncIterable<Buffer>) {
      // latin1 keeps every byte as one character.
      this.unread += chunk.toString('latin1');
      while (!this.silent && (this.inBody ? await this.takeBody() : this.takeCommand()));
    }
  }

  private takeCommand(): boolean {
    const end = this.unread.indexOf('\r\n');
    if (end < 0) return false;
    const line = this.unread.slice(0, end);
    this.unread = this.unread.slice(end + 2);
    this.obey(line.slice(0, 4).toUpperCase(), line);
    return true;
  }

  private obey(verb: string, line: string): void {
    if (verb === 'EHLO') this.say('250-sink.example\r\n250-PIPELINING\r\n250 8BITMIME');
    else if (verb === 'MAIL') this.startMail(addressIn(line));
    else if (verb === 'RCPT') this.addRecipient(addressIn(line));
    else if (verb === 'DATA') this.startBody();
    else if (verb === 'QUIT') this.socket.end('221 2.0.0 bye\r\n');
    else this.say('250 2.0.0 ok');
  }

  private startMail(from: string): void {
    this.from = from;
    this.recipients = [];
    this.reach('mail');
  }

  private addRecipient(address: string): void {
    if (this.reach('rcpt', address)) this.recipients.push(address);
  }

  private startBody(): void {
    if (this.recipients.length === 0) {
      this.say('503 5.5.1 no recipient');
      return;
    }
    this.inBody = this.reach('data', this.recipients[0]) && this.reach('data-accepted', this.recipients[0]);
  }

  private async takeBody(): Promise<boolean> {
    const end = `\r\n${this.unread}`.indexOf('\r\n.\r\n');
    if (end < 0) return false;
    const raw = Buffer.from(this.unread.slice(0, end).replace(/^\.\./gm, '.'), 'latin1');
    this.unread = this.unread.slice(end + 3);
    this.inBody = false;
    const fault = this.host.faultAt('dot', this.recipients[0] ?? null);
    if (fault === null || fault.keepMail === true) {
      await this.host.keep({ from: this.from, recipients: this.recipients, raw, acknowledged: fault === null });
    }
    this.answer('dot', fault);
    return true;
  }

  /** Plays the fault of this point, or says what a good server says; true when the dialogue goes on as usual. */
  private reach(at: FaultPoint, recipient: string | null = null): boolean {
    const fault = this.host.faultAt(at, recipient);
    this.answer(at, fault);
    return fault === null;
  }

  private answer(at: FaultPoint, fault: SmtpFault | null): void {
    if (fault === null) this.say(usualReplies[at]);
    else if (fault.act === 'drop') this.hangUp();
    else if (fault.act === 'hang') this.silent = true;
    else {
      this.say(fault.act.reply);
      if (fault.act.thenClose === true) {
        this.silent = true;
        this.socket.end();
      }
    }
  }

  private say(reply: string): void {
    if (reply !== '' && !this.silent) this.socket.write(`${reply}\r\n`);
  }

  private hangUp(): void {
    this.silent = true;
    this.socket.destroySoon();
  }
}

function addressIn(line: string): string {
  return (/<([^>]*)>/.exec(line)?.[1] ?? '').toLowerCase();
}
