import { instantAt } from '#domain';
import { createDataSource, Database } from '#persistence';
import type { MailKind } from '#use-cases';
import { OutboxWrites } from '../../../libs/persistence/src/outbox/outbox.writes.js';
import { sendTogether, type Write } from '../../../libs/persistence/src/unit-of-work/write-batch.js';
import { UuidIds } from '../../../libs/persistence/src/uuid.ids.js';
import { brokenDatabase, type Breakage } from '../crashing/broken-ports.js';
import type { Installation } from './installation.js';

interface Ordered {
  kind: MailKind;
  step: string;
  form_id: string;
  program: string;
  recipient_id: string;
}

/**
 * Gives every order a second time, as a use case would that ran twice: neither mail nor job may come of it.
 * Elsewhere the form's version stops a second run before it comes this far, so only this shows what the keys are for.
 */
export async function orderEverythingAgain(installation: Installation, breakage: Breakage | undefined): Promise<void> {
  const orders = await installation.rows<Ordered>('SELECT kind, step, form_id, program, recipient_id FROM mail');
  const dataSource = await createDataSource({ databaseUrl: installation.databaseUrl, poolSize: 2 }).initialize();
  try {
    const database = brokenDatabase(new Database(dataSource), breakage);
    for (const { kind, step, form_id, program, recipient_id } of orders) {
      const writes: Write[] = [];
      const outbox = new OutboxWrites(writes, new UuidIds());
      outbox.order({ kind, step, form: { id: form_id, program }, to: [recipient_id] }, instantAt(Date.now()));
      outbox.append(
        { job: 'form.route', key: `route/${form_id}`, payload: { formId: form_id } },
        instantAt(Date.now()),
      );
      await sendTogether(database, writes);
    }
  } finally {
    await dataSource.destroy();
  }
}
