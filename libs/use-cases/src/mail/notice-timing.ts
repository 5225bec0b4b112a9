import { Injectable } from '@nestjs/common';
import { nextDaily, nextOpening, type Instant, type LocalDate, type Policy } from '#domain';
import { Clock } from '../ports/clock.js';
import type { MailKind } from '../ports/mail-templates.js';
import { Policies } from '../ports/policies.js';
import type { MailRecord } from './mail-ledger.js';

/** News that can wait. Codes, receipts, questions, escalations and decisions never do. */
const NOTICES: ReadonlySet<MailKind> = new Set([
  'new-form',
  'mention',
  'message-to-committee',
  'reminder',
  'recommendations-in',
  'digest',
  'claim-closing',
  'term-ending',
  'renewal-open',
  'renewal-reminder',
  'fee-reminder',
  'renewal-lapsed',
  'audit-request',
]);
/** Of these, those about no form: a trial of another kind goes out at once. */
const WITHOUT_FORM: ReadonlySet<MailKind> = new Set([
  'digest',
  'claim-closing',
  'term-ending',
  'renewal-open',
  'renewal-reminder',
  'fee-reminder',
  'renewal-lapsed',
  'audit-request',
]);
/** What a member's daily digest tells of, where there is one. A mention is for them in person. */
const DIGESTED: ReadonlySet<MailKind> = new Set(['new-form', 'reminder']);
/** Local time of the digest where no send window opens the day. */
const DIGEST_TIME = '08:00';

/** A member's digest of one day, in the program's zone. */
export interface DigestDay {
  date: LocalDate;
  at: Instant;
}

export type Timing =
  | { kind: 'now' }
  | { kind: 'later'; at: Instant }
  /** The next digests, the first one first: a digest that is being written takes no more in. */
  | { kind: 'digest'; days: readonly DigestDay[] };

const NOW: Timing = { kind: 'now' };

/** When a mail may leave by its program's policy. */
@Injectable()
export class NoticeTiming {
  constructor(
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  async of(mail: MailRecord): Promise<Timing> {
    if (!NOTICES.has(mail.kind) || mail.released || mail.program === null) return NOW;
    if (mail.form === null && !WITHOUT_FORM.has(mail.kind)) return NOW;
    const now = await this.clock.now();
    const policy =
      mail.form === null
        ? this.policies.inForceAt(mail.program, now)
        : this.policies.version(mail.program, mail.form.policyVersion);
    if (policy.review.digest === 'daily' && DIGESTED.has(mail.kind)) return { kind: 'digest', days: days(policy, now) };
    if (policy.review.sendWindow === null) return NOW;
    const at = nextOpening(policy.review.sendWindow, now, policy.timeZone);
    return at > now ? { kind: 'later', at } : NOW;
  }
}

function days({ review, timeZone }: Policy, now: Instant): DigestDay[] {
  const time = review.sendWindow?.from ?? DIGEST_TIME;
  const first = nextDaily(time, now, timeZone);
  return [first, nextDaily(time, first.at, timeZone)];
}
