import { instantAt, toIso } from '#domain';
import { chainedHash, EMPTY_HISTORY } from '../../../libs/persistence/src/forms/form-history.js';
import type { Installation } from '../rig/installation.js';
import { grouped } from './grouped.js';
import { wrong, type Violation } from './violation.js';

interface HistoryRow {
  form_id: string;
  number: string;
  seq: number;
  type: string;
  actor_id: string | null;
  at: Date;
  data: Record<string, unknown>;
  hash: Buffer;
  event_count: number;
  history_hash: Buffer;
}

/** I7: a form's history counts from 1 without a gap, and its chain of hashes leads to the form's own. */
export async function historiesHold(installation: Installation): Promise<Violation[]> {
  const rows = await installation.rows<HistoryRow>(
    `SELECT h.*, f.number, f.event_count, f.history_hash FROM eligibility_form f LEFT JOIN form_history h ON h.form_id = f.id
     ORDER BY f.id, h.seq`,
  );
  return [...grouped(rows, ({ number }) => number)].flatMap(([number, events]) => {
    const fault = faultIn(events);
    return fault === undefined ? [] : [wrong('I7', `${number}: ${fault}`)];
  });
}

function faultIn(events: readonly HistoryRow[]): string | undefined {
  let hash = EMPTY_HISTORY.hash;
  for (const [index, event] of events.entries()) {
    const { form_id: formId, seq, type, actor_id: actor, data } = event;
    if (seq !== index + 1) return `event ${index + 1} is numbered ${String(seq)}`;
    const at = toIso(instantAt(event.at.getTime()));
    hash = chainedHash(hash, { formId, seq, type, actor, at, data });
    if (!hash.equals(event.hash)) return `the hash of event ${seq} does not follow`;
  }
  const last = events.at(-1);
  if (last?.event_count !== events.length) return `${events.length} events instead of ${String(last?.event_count)}`;
  return hash.equals(last.history_hash) ? undefined : 'the form does not carry its last hash';
}
