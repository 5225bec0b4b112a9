import type { DigestDay } from './notice-timing.js';
import type { MailRecord } from './mail-ledger.js';

/** Notices that wait for a member's digest. They are rows: a digest that is never sent loses none of them. */
export abstract class MailDigests {
  /**
   * Puts a queued notice into its recipient's digest of that day, which is ordered with it.
   *
   * @returns false when that digest takes no more in: it is being written, or was sent
   * @throws StaleWrite when the notice is no longer queued as it was read
   */
  abstract bundle(notice: MailRecord, day: DigestDay): Promise<boolean>;
  /** From now on nothing more is put in: what is read after it is all there is. */
  abstract close(digestId: string): Promise<void>;
  /** Tells nobody of a notice that has become pointless. */
  abstract drop(noticeId: string, why: string): Promise<void>;
  /** Takes a notice out again, for a later digest. */
  abstract putBack(noticeId: string): Promise<void>;
  /** Lets a digest be written anew. Only before it could have arrived. */
  abstract rewrite(digestId: string): Promise<void>;
}
