import { instantAt, toIso } from '#domain';
import { chainedHash, EMPTY_HISTORY } from '../../libs/persistence/src/forms/form-history.js';
import type { CommitteeRoom } from './committee-room.js';

export interface StoredEvent extends Record<string, unknown> {
  seq: number;
  type: string;
  public: boolean;
  actor_id: string | null;
  at: Date;
  data: Record<string, unknown>;
  hash: Buffer;
}

/** A form's stored history. @throws Error where its numbers or its chain of hashes break */
export async function verifiedHistory(room: CommitteeRoom, formId: string): Promise<StoredEvent[]> {
  const events = await room.query<StoredEvent>('SELECT * FROM form_history WHERE form_id = $1 ORDER BY seq', [formId]);
  let hash = EMPTY_HISTORY.hash;
  for (const [index, { seq, type, actor_id: actor, at, data, hash: stored }] of events.entries()) {
    hash = chainedHash(hash, { formId, seq, type, actor, at: toIso(instantAt(at.getTime())), data });
    if (seq !== index + 1 || !hash.equals(stored)) {
      throw new Error(`The chain breaks at event ${String(seq)}, ${type}.`);
    }
  }
  const [head] = await room.query<{ event_count: number; history_hash: Buffer }>(
    'SELECT event_count, history_hash FROM eligibility_form WHERE id = $1',
    [formId],
  );
  if (head?.event_count !== events.length || !hash.equals(head.history_hash)) throw new Error('The head differs.');
  return events;
}
