import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain';
import { Mailer, type SendOutcome } from '../ports/mailer.js';
import { StaleWrite } from '../ports/unit-of-work.js';
import { ComposeMail } from './compose-mail.js';
import { MailDigests } from './mail-digests.js';
import { MailLedger, type MailRecord } from './mail-ledger.js';
import { NoticeTiming, type DigestDay } from './notice-timing.js';
import { PrepareDigest } from './prepare-digest.js';
import { relevanceOf } from './relevance.js';

/** What the job's row in the outbox learns: finished, or to be tried again. */
export type JobResult =
  | { kind: 'done' }
  /** Whether there is more to do depends on what others did with it meanwhile. */
  | { kind: 'yielded' }
  | { kind: 'later'; at: Instant }
  | { kind: 'retry'; afterSeconds: number; error: string };

const DONE: JobResult = { kind: 'done' };
const YIELDED: JobResult = { kind: 'yielded' };
/** Long enough for a server that crashed after taking the mail to show it, should somebody look. */
const RESEND_AFTER_SECONDS = 300;
const LOOK_AGAIN_SECONDS = 60;

/** The right-hand side of every Message-ID. */
export class MailDomain {
  constructor(readonly name: string) {}
}

/**
 * One attempt at one mail. The bytes and the Message-ID are the same on every attempt; a mail that may have arrived is
 * sent once more, later, and is then left to a person.
 */
@Injectable()
export class SendMail {
  constructor(
    private readonly ledger: MailLedger,
    private readonly mailer: Mailer,
    private readonly composeMail: ComposeMail,
    private readonly mailDomain: MailDomain,
    private readonly timing: NoticeTiming,
    private readonly digests: MailDigests,
    private readonly prepareDigest: PrepareDigest,
  ) {}

  async execute(mailId: string): Promise<JobResult> {
    const mail = await this.ledger.find(mailId);
    if (mail === undefined) return DONE;
    if (mail.state === 'sending') return this.resendLater(mail, 'The worker stopped while the server had the mail.');
    if (mail.state !== 'queued') return YIELDED;
    const relevance = relevanceOf(mail);
    if (relevance.kind === 'undecided') {
      return { kind: 'retry', afterSeconds: LOOK_AGAIN_SECONDS, error: 'A decision is held.' };
    }
    if (relevance.kind === 'outdated') {
      await this.ledger.settle(mailId, 'skipped', relevance.why);
      return DONE;
    }
    try {
      const timing = await this.timing.of(mail);
      if (timing.kind === 'later') return timing;
      if (timing.kind === 'digest') return await this.bundle(mail, timing.days);
      return await this.send(mail);
    } catch (error) {
      // Another worker has this mail, or a person changed it: what they did is what counts.
      if (error instanceof StaleWrite) return YIELDED;
      throw error;
    }
  }

  /** A notice that finds no digest open tries again: one of the next days takes it. */
  private async bundle(notice: MailRecord, days: readonly DigestDay[]): Promise<JobResult> {
    for (const day of days) if (await this.digests.bundle(notice, day)) return DONE;
    return { kind: 'retry', afterSeconds: LOOK_AGAIN_SECONDS, error: 'The digests of both days are closed.' };
  }

  private async send(found: MailRecord): Promise<JobResult> {
    const prepared = found.kind === 'digest' && found.content === null ? await this.prepareDigest.execute(found) : null;
    if (prepared?.kind === 'pointless') {
      await this.ledger.settle(found.id, 'skipped', prepared.why);
      return DONE;
    }
    const mail = prepared?.digest ?? found;
    const bytes = mail.bytes ?? (await this.render(mail));
    const outcome = await this.mailer.send(mail.to, bytes, () => this.ledger.beginBody(mail));
    return this.record(mail, outcome);
  }

  private async render(mail: MailRecord): Promise<Buffer> {
    const content = mail.content ?? (await this.composeMail.execute(mail));
    const messageId = `${mail.id}@${this.mailDomain.name}`;
    const bytes = await this.mailer.compose({ to: mail.to, messageId }, content);
    return this.ledger.storeBytes(mail, content.subject, bytes);
  }

  private async record(mail: MailRecord, outcome: SendOutcome): Promise<JobResult> {
    switch (outcome.kind) {
      case 'accepted':
        await this.ledger.settle(mail.id, 'sent', outcome.response);
        return DONE;
      case 'permanent':
        await this.ledger.settle(mail.id, 'failed', outcome.detail);
        return YIELDED;
      case 'temporary':
        await this.ledger.requeue(mail.id, outcome.detail, false);
        return { kind: 'retry', afterSeconds: outcome.retryAfterSeconds, error: outcome.detail };
      case 'ambiguous':
        return this.resendLater(mail, outcome.detail);
    }
  }

  private async resendLater(mail: MailRecord, detail: string): Promise<JobResult> {
    if (mail.ambiguousCount > 0) {
      await this.ledger.settle(mail.id, 'held', `Twice without an answer: ${detail}`);
      return YIELDED;
    }
    await this.ledger.requeue(mail.id, detail, true);
    return { kind: 'retry', afterSeconds: RESEND_AFTER_SECONDS, error: detail };
  }
}
