import { Readable } from 'node:stream';

/**
 * Holds the body of one mail back until the attempt has been recorded, and remembers whether it may have left.
 * nodemailer reports "dropped at DATA" and "accepted, then crashed" alike; this is what tells them apart.
 */
export class BodyGate {
  private left = false;
  private refused: { reason: unknown } | null = null;

  constructor(private readonly beforeBody: () => Promise<void>) {}

  /** True once the terminating dot may be on the wire: from then on silence is ambiguous. */
  get bodyLeft(): boolean {
    return this.left;
  }

  /** What `beforeBody` failed with, if it did; then no byte of the body was sent. */
  get refusal(): { reason: unknown } | null {
    return this.refused;
  }

  /** nodemailer first reads from the returned stream after the server's 354, and adds the dot when it ends. */
  hold(body: Readable): Readable {
    return Readable.from(this.passOn(body), { objectMode: false });
  }

  private async *passOn(body: Readable): AsyncGenerator<Buffer> {
    try {
      await this.beforeBody();
    } catch (reason) {
      this.refused = { reason };
      // A new error: nodemailer writes its own code into the one it is given.
      throw new Error('The body was held back.', { cause: reason });
    }
    for await (const chunk of body) yield chunk as Buffer;
    this.left = true;
  }
}
