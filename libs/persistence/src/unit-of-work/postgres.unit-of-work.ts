import { setTimeout as pause } from 'node:timers/promises';
import { StaleWrite, UnitOfWork, type Forms, type Ids, type Work } from '#use-cases';
import { BulkActionRowWrites } from '../bulk/bulk-action.writes.js';
import { ClaimLedgerRepository } from '../claims/claim-ledger.repository.js';
import type { Database } from '../database.js';
import { ListingWrites } from '../catalog/listing.writes.js';
import { DraftRepository } from '../forms/draft.repository.js';
import { FormRepository } from '../forms/form.repository.js';
import { AttachmentRepository } from '../forms/attachment.repository.js';
import { MessageWrites } from '../forms/message.writes.js';
import { OutboxWrites } from '../outbox/outbox.writes.js';
import { CommentWrites } from '../review/comment.writes.js';
import { CredentialWrites } from '../members/credential.writes.js';
import { RenewalRepository } from '../renewal/renewal.repository.js';
import { RecommendationRepository } from '../review/recommendation.repository.js';
import { TimerWrites } from '../timers/timer.writes.js';
import type { Wakeup } from '../wakeup.js';
import { sendTogether, type Write } from './write-batch.js';

/** Two people at one form settle within two tries. Its mails append to its history too, ten of them at one moment. */
const TRIES = 12;
const TRIES_AT_ONCE = 2;
const LONGEST_PAUSE_MS = 20;

export class PostgresUnitOfWork extends UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
    private readonly wakeup: Wakeup,
  ) {
    super();
  }

  async run<T>(work: (work: Work) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (!(error instanceof StaleWrite) || attempt === TRIES) throw error;
        if (attempt >= TRIES_AT_ONCE) await pause(Math.random() * LONGEST_PAUSE_MS);
      }
    }
  }

  private async once<T>(work: (work: Work) => Promise<T>): Promise<T> {
    const writes: Write[] = [];
    const result = await work(portsOver(this.database, this.ids, writes, new FormRepository(this.database, writes)));
    await sendTogether(this.database, writes);
    if (writes.some(({ name }) => name.startsWith('outbox') || name.startsWith('mail') || name.startsWith('timer'))) {
      this.wakeup.signal();
    }
    return result;
  }
}

/** The ports of one unit of work: what they write is collected. */
export function portsOver(database: Database, ids: Ids, writes: Write[], forms: Forms): Work {
  const outbox = new OutboxWrites(writes, ids);
  return {
    forms,
    claims: new ClaimLedgerRepository(database, writes),
    credentials: new CredentialWrites(writes),
    renewals: new RenewalRepository(database, writes),
    bulkActions: new BulkActionRowWrites(writes),
    drafts: new DraftRepository(database, writes),
    timers: new TimerWrites(writes),
    comments: new CommentWrites(writes),
    attachments: new AttachmentRepository(database, writes),
    messages: new MessageWrites(writes),
    recommendations: new RecommendationRepository(database, writes),
    listings: new ListingWrites(writes),
    outbox,
    mails: outbox,
  };
}
