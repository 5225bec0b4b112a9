import { smtpFaults, type FaultMoment, type SmtpFault } from '../../support/smtp-faults.js';
import { SmtpSink, type ReceivedMail } from '../../support/smtp-sink.js';
import type { Seeded } from './seeded.js';

const LOOK_EVERY_MS = 50;
/** After these the sender cannot know whether the mail arrived. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'dropAfterDataAccepted',
  'acceptThenCrash',
  'crashAfterDot',
  'hangAfterDot',
]);
const PERMANENT: ReadonlySet<string> = new Set(['unknownRecipient', 'rejectAfterDot']);

export type FaultName = keyof typeof smtpFaults;
const ALL = Object.entries(smtpFaults) as [FaultName, SmtpFault][];

/** The mail server of a scenario: plays faults, counts them, and notes when each mail first arrived. */
export class MailServer {
  /** `performance.now()` of the first copy, by Message-ID. */
  readonly arrivedAt = new Map<string, number>();
  readonly played = new Map<FaultName, number>();
  private stamped = 0;
  private readonly earlier: ReceivedMail[] = [];
  private readonly watch = setInterval(() => this.stamp(), LOOK_EVERY_MS);

  private constructor(
    private sink: SmtpSink,
    readonly port: number,
  ) {}

  static async start(): Promise<MailServer> {
    const sink = await SmtpSink.start();
    return new MailServer(sink, sink.port);
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Every physical copy. */
  get mails(): ReceivedMail[] {
    return [...this.earlier, ...this.sink.mails];
  }

  get ambiguousFaults(): number {
    return this.count(AMBIGUOUS);
  }

  get permanentFaults(): number {
    return this.count(PERMANENT);
  }

  /** From now on so many of the dialogues that reach a fault's point meet it. */
  misbehave(probability: number, random: Seeded, names: readonly FaultName[] = ALL.map(([name]) => name)): void {
    this.sink.play(({ at }: FaultMoment) => {
      const fitting = ALL.filter(([name, fault]) => fault.at === at && names.includes(name));
      if (fitting.length === 0 || !random.chance(probability)) return null;
      const [name, fault] = random.pick(fitting);
      this.played.set(name, (this.played.get(name) ?? 0) + 1);
      return fault;
    });
  }

  behave(): void {
    this.sink.play(() => null);
  }

  async goDown(): Promise<void> {
    this.stamp();
    this.earlier.push(...this.sink.mails);
    this.stamped = 0;
    this.sink.mails.length = 0;
    await this.sink.stop();
  }

  async comeBack(): Promise<void> {
    this.sink = await SmtpSink.start(this.port);
  }

  async stop(): Promise<void> {
    clearInterval(this.watch);
    await this.sink.stop();
  }

  private stamp(): void {
    for (const { messageId } of this.sink.mails.slice(this.stamped)) {
      if (!this.arrivedAt.has(messageId)) this.arrivedAt.set(messageId, performance.now());
    }
    this.stamped = this.sink.mails.length;
  }

  private count(names: ReadonlySet<string>): number {
    return [...this.played].reduce((sum, [name, times]) => sum + (names.has(name) ? times : 0), 0);
  }
}
