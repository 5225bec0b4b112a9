import { Injectable } from '@nestjs/common';
import { addSeconds, toIso, type EligibilityForm, type Instant } from '#domain';
import { composeMessage } from '#notifications';
import { Database } from '#persistence';
import {
  Committees,
  ComposeMail,
  MailPlaces,
  MailTemplates,
  MailTemplateStore,
  Policies,
  UnitOfWork,
  type MailAddress,
  type MailOrder,
} from '#use-cases';
import { v7 as uuidv7 } from 'uuid';
import { PastClock } from './past-clock.js';
import { DEMO_PEOPLE } from './people.js';

/** From whom the mails come, and the host of their Message-IDs. */
export class PastSender {
  constructor(
    readonly from: Readonly<MailAddress>,
    readonly host: string,
  ) {}
}

interface WrittenMail {
  id: string;
  recipientId: string;
  subject: string;
  bytes: Buffer;
}

const SENT_AFTER_SECONDS = 1;
const DETAIL = 'Recorded with the sample data: no mail server has seen it.';

/**
 * Mails that would have gone before the demo began: written by the product's own code as of that time, and recorded as
 * sent. None is sent, so the demo's mailbox, which holds what a server received, has none of them.
 */
@Injectable()
export class PastMails {
  private readonly clock = new PastClock();
  private readonly composeMail: ComposeMail;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly sender: PastSender,
    templates: MailTemplates,
    customised: MailTemplateStore,
    policies: Policies,
    committees: Committees,
    places: MailPlaces,
  ) {
    this.composeMail = new ComposeMail(templates, customised, policies, committees, places, this.clock);
  }

  /** @param at when they were ordered: after all that the form's history holds */
  async record(orders: readonly MailOrder[], at: Instant): Promise<void> {
    const sentAt = addSeconds(at, SENT_AFTER_SECONDS);
    this.clock.set(sentAt);
    for (const order of orders) {
      const form = await this.unitOfWork.run(({ forms }) => forms.get(order.form.id));
      const mails = await Promise.all(order.to.map((to) => this.write(to, order, { form, at, sentAt })));
      await this.store(mails, order, { at, sentAt });
      await this.unitOfWork.run(async ({ forms }) => {
        const events = mails.map(({ id, recipientId }) => {
          return { type: 'mail.sent', mailId: id, kind: order.kind, recipientId } as const;
        });
        forms.update(await forms.get(form.id), events, sentAt, null);
      });
    }
  }

  private async write(
    recipientId: string,
    { kind, step, data = {} }: MailOrder,
    { form, at, sentAt }: { form: EligibilityForm; at: Instant; sentAt: Instant },
  ): Promise<WrittenMail> {
    // Of the time at which it was ordered: the outbox lists mails by their ids.
    const id = uuidv7({ msecs: at });
    const person = DEMO_PEOPLE.find((known) => known.id === recipientId);
    if (person === undefined) throw new Error(`Nobody in the demo is ${recipientId}.`);
    const to = { name: person.name, address: person.email };
    const content = await this.composeMail.execute({
      ...{ id, kind, step, form, recipientId, to, data, orderedAt: at, program: form.program },
      ...{ state: 'queued', version: 1, bytes: null, content: null, items: [], released: false, ambiguousCount: 0 },
    });
    const envelope = { to, messageId: `${id}@${this.sender.host}` };
    const bytes = await composeMessage(this.sender.from, envelope, content, sentAt);
    return { id, recipientId, subject: content.subject, bytes };
  }

  private async store(
    mails: readonly WrittenMail[],
    { kind, step, form }: MailOrder,
    { at, sentAt }: { at: Instant; sentAt: Instant },
  ): Promise<void> {
    await this.database.query(
      'demo.past-mails',
      `INSERT INTO mail (id, key, program, form_id, kind, step, recipient_id, state, detail, attempts, ordered_at,
         sent_at, settled_at, subject, bytes)
       SELECT m.id, $3 || '/' || $4 || '/' || $2 || '/' || m.recipient, $1, $2::uuid, $3, $4, m.recipient, 'sent', $5, 1,
         $6::timestamptz, $7::timestamptz, $7::timestamptz, m.subject, m.bytes
       FROM unnest($8::uuid[], $9::uuid[], $10::text[], $11::bytea[]) AS m (id, recipient, subject, bytes)`,
      [
        ...[form.program, form.id, kind, step, DETAIL, toIso(at), toIso(sentAt)],
        mails.map(({ id }) => id),
        mails.map(({ recipientId }) => recipientId),
        mails.map(({ subject }) => subject),
        mails.map(({ bytes }) => bytes),
      ],
    );
  }
}
