import { Injectable } from '@nestjs/common';
import { nextOpening, type Instant } from '#domain';
import { Clock } from '../ports/clock.js';
import type { MailKind } from '../ports/mail-templates.js';
import { Policies } from '../ports/policies.js';
import type { MailRecord } from './mail-ledger.js';

/** News that can wait. Codes, receipts, questions, escalations and decisions never do. */
const NOTICES: ReadonlySet<MailKind> = new Set(['new-form', 'mention', 'reminder', 'recommendations-in']);

/** When a mail may leave by its program's policy. */
@Injectable()
export class NoticeTiming {
  constructor(
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** The opening of the send window it waits for; null: it may leave at once. */
  async waitsUntil({ kind, form, released }: MailRecord): Promise<Instant | null> {
    if (!NOTICES.has(kind) || form === null || released) return null;
    const { review, timeZone } = this.policies.version(form.program, form.policyVersion);
    if (review.sendWindow === null) return null;
    const now = await this.clock.now();
    const opening = nextOpening(review.sendWindow, now, timeZone);
    return opening > now ? opening : null;
  }
}
