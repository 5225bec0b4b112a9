/** Every job there is and what it carries: ids only, no personal data. */
export interface JobPayloads {
  'form.route': { formId: string };
  /** Bytes that no attachment needs any more, or never came to need; the key is of our own making. */
  'file.discard': { key: string };
  'mail.send': { mailId: string };
  /** Hours that were claimed while the form waited; and a reminder of those that are not. */
  'claims.settle': { formId: string };
  'claim.remind': { formId: string };
  /** `months` before a term ends on that local date; 0: the next one begins. */
  'term.remind': { credentialId: string; termEnd: string; months: number };
  /** The window of the term that ends on that local date opens. */
  'renewal.open': { credentialId: string; termEnd: string };
  /** What a member is told ahead of time: that it is open, has lapsed, or closes in so many days. */
  'renewal.remind': { renewalId: string; step: string };
  'renewal.close': { renewalId: string };
  'renewal.audit': { auditId: string };
  'bulk.run': { bulkActionId: string };
  /** Somebody who may have left a committee. */
  'member.replace': { program: string; memberId: string };
  /** What a proposed version would do to members. */
  'policy.replay': { replayId: string };
  'import.check': { importId: string };
  'import.apply': { importId: string };
  'import.expire': { importId: string };
}
export type JobName = keyof JobPayloads;

export type QueuedJob = {
  [N in JobName]: { /** The outbox row's id. */ id: string; name: N; payload: JobPayloads[N] };
}[JobName];

/** Hands jobs to the workers. Delivery is at least once and may fail altogether: the outbox is the memory. */
export abstract class JobQueue {
  /** Adds a batch in one round trip. A job whose id is still in the queue is not added twice. */
  abstract addBulk(jobs: readonly QueuedJob[]): Promise<void>;
}

export type JobHandlers = { [N in JobName]: (payload: JobPayloads[N], id: string) => Promise<void> };
